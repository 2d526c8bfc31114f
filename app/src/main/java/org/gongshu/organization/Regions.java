package org.gongshu.organization;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The regions that the platform serves. They are few and public, so all of them are kept at hand. */
@Service
public class Regions {

    private static final RowMapper<Region> REGION = (row, _) -> new Region(
            Columns.id(row, "id"),
            row.getString("code"),
            row.getString("name"),
            RegionLevel.valueOf(row.getString("level")),
            Columns.idOrNull(row, "parent_id"),
            Columns.idOrNull(row, "successor_id"),
            Columns.term(row),
            row.getInt("version"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final LoadingCache<Boolean, List<Region>> all =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(_ -> readAll());

    /** Set while the transaction of this thread holds a region that others cannot see yet. */
    private final ThreadLocal<Boolean> opening = ThreadLocal.withInitial(() -> false);

    Regions(Database database, JdbcClient jdbc, Divisions divisions) {
        this.database = database;
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** Every region, past ones too, by code. */
    public List<Region> listRegions() {
        return opening.get() ? readAll() : all.get(true);
    }

    public Optional<Region> findRegion(UUID id) {
        return listRegions().stream().filter(region -> region.id().equals(id)).findFirst();
    }

    public Region getRegion(UUID id) {
        return findRegion(id).orElseThrow(() -> new NoSuchElementException("no region " + id));
    }

    /** The region that has the code on that day. */
    public Optional<Region> findByCode(String code, LocalDate day) {
        return listRegions().stream()
                .filter(region -> region.code().equals(code) && region.term().covers(day))
                .findFirst();
    }

    /** The regions that {@code id} stands in, nearest first. */
    public List<Region> listAncestors(UUID id) {
        List<Region> ancestors = new ArrayList<>();
        Optional<Region> next = findRegion(id).map(Region::parent).flatMap(this::findRegion);
        while (next.isPresent()) {
            ancestors.add(next.get());
            next = Optional.ofNullable(next.get().parent()).flatMap(this::findRegion);
        }
        return ancestors;
    }

    /** The region and every region in it. */
    public Set<UUID> listWithin(UUID id) {
        Set<UUID> within = new HashSet<>();
        Set<UUID> next = Set.of(id);
        while (!next.isEmpty()) {
            within.addAll(next);
            Set<UUID> parents = next;
            next = listRegions().stream()
                    .filter(region -> region.parent() != null && parents.contains(region.parent()))
                    .map(Region::id)
                    .filter(child -> !within.contains(child))
                    .collect(Collectors.toSet());
        }
        return Set.copyOf(within);
    }

    /** The ids of all regions: what somebody from society may see. */
    public Set<UUID> allIds() {
        return listRegions().stream().map(Region::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Begins to serve a region of the published divisions; regions that lie in it are put below it. */
    public Outcome<Region> open(String code, LocalDate from) {
        Optional<Division> division = divisions.findByFullCode(code);
        if (division.isEmpty()) {
            return Outcome.refused(
                    Refusal.of(OrganizationProblem.DIVISION_UNKNOWN).at("code"));
        }
        UUID id = Ids.next();
        int added = database.write(Scope.everywhere(), () -> insert(id, code, division.get(), from));
        forgetAll();
        return added == 0
                ? Outcome.refused(Refusal.of(OrganizationProblem.NAME_TAKEN).at("code"))
                : Outcome.done(getRegion(id));
    }

    /** Inside a larger transaction the others may go on remembering, until it ends. */
    private void forgetAll() {
        all.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            opening.set(true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    opening.remove();
                    all.invalidateAll();
                }
            });
        }
    }

    private int insert(UUID id, String code, Division division, LocalDate from) {
        int added = jdbc.sql("""
                        INSERT INTO region (id, code, name, level, parent_id, valid_from)
                        VALUES (:id, :code, :name, :level,
                            (SELECT id FROM region WHERE code IN (:codes) AND valid_until IS NULL
                             ORDER BY code DESC LIMIT 1), :from)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("code", code)
                .param("name", division.name())
                .param("level", RegionLevel.ofCode(code).name())
                .param(
                        "codes",
                        List.of(code.substring(0, 4) + "00", code.substring(0, 2) + "0000", "").stream()
                                .filter(above -> !above.equals(code))
                                .toList())
                .param("from", from)
                .update();
        if (added == 1) {
            adopt(id, code);
        }
        return added;
    }

    private void adopt(UUID id, String code) {
        jdbc.sql("""
                        UPDATE region SET parent_id = :id, version = version + 1
                        WHERE id <> :id AND code LIKE :within || '%'
                          AND (parent_id IS NULL OR parent_id = (SELECT parent_id FROM region WHERE id = :id))
                        """).param("id", id).param("within", Divisions.shortCode(code)).update();
    }

    private List<Region> readAll() {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT * FROM region ORDER BY code, valid_from")
                        .query(REGION)
                        .list());
    }
}
