package org.gongshu.collection;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshu.kernel.Scope;
import org.springframework.stereotype.Component;

/** Entries that tests load data for without compiling a catalog. */
@Component
class KnownEntries implements LoadableEntries {

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();

    void add(Entry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public Optional<Entry> find(Scope scope, UUID entry) {
        return Optional.ofNullable(entries.get(entry)).filter(found -> scope.equals(Scope.of(found.region())));
    }
}
