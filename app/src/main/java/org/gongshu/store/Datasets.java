package org.gongshu.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.springframework.stereotype.Service;

/** What data there is behind the entries of the catalog. */
@Service
public class Datasets {

    /** How long another node may still be reading the generation before; a commit here shows at once. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final Database database;
    private final DatasetStore store;
    private final LoadingCache<UUID, Optional<Generation>> current;

    Datasets(Database database, DatasetStore store) {
        this.database = database;
        this.store = store;
        this.current = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(BELIEVED)
                .build(entry -> database.read(Scope.everywhere(), () -> store.findCurrent(entry)));
    }

    /** What readers of the entry get, if anything was committed; it is from the last second. */
    public Optional<Generation> findCurrent(Scope scope, UUID entry) {
        return current.get(entry).filter(generation -> covers(scope, generation.region()));
    }

    public Optional<Generation> find(Scope scope, UUID generation) {
        return database.read(scope, () -> store.find(generation));
    }

    public Optional<Generation> findOfLoad(Scope scope, UUID load) {
        return database.read(scope, () -> store.findOfLoad(load));
    }

    /** Every generation of the entry, the newest first. */
    public List<Generation> list(Scope scope, UUID entry) {
        return database.read(scope, () -> store.list(entry));
    }

    /** Forgets what is believed about the entry; called when its pointer has moved. */
    public void moved(UUID entry) {
        current.invalidate(entry);
    }

    private static boolean covers(Scope scope, UUID region) {
        return switch (scope) {
            case Scope.Everywhere() -> true;
            case Scope.Regions(var ids) -> ids.contains(region);
        };
    }
}
