package org.gongshu.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The library of provisions: the region's own and those of the whole country. */
@Service
public class Provisions {

    /** What is told of a provision when it is added or changed. */
    public record Draft(
            BasisLevel level,
            String title,
            @Nullable String number,
            @Nullable String article,
            LocalDate from,
            @Nullable LocalDate until) {}

    private static final RowMapper<Provision> PROVISION = (row, _) -> new Provision(
            Columns.id(row, "id"),
            Columns.idOrNull(row, "region_id"),
            BasisLevel.valueOf(row.getString("level")),
            row.getString("title"),
            row.getString("number"),
            row.getString("article"),
            Columns.term(row),
            row.getInt("version"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Lists lists;

    Provisions(Database database, JdbcClient jdbc, Deeds deeds, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.lists = lists;
    }

    public Optional<Provision> findProvision(Scope scope, UUID id) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM provision WHERE id = :id")
                        .param("id", id)
                        .query(PROVISION)
                        .optional());
    }

    public Provision getProvision(Scope scope, UUID id) {
        return findProvision(scope, id).orElseThrow(() -> new NoSuchElementException("no provision " + id));
    }

    /** Those of the ids that are there. */
    public List<Provision> listProvisions(Scope scope, Collection<UUID> ids) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM provision WHERE id = ANY (:ids) ORDER BY title, article, id")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(PROVISION)
                        .list());
    }

    /** The provisions by title in pinyin order, where {@code text} occurs in title or number. */
    public Outcome<Page<Provision>> list(
            Scope scope, @Nullable String text, @Nullable BasisLevel level, Paging paging) {
        String pattern = Columns.containing(text);
        String levelName = level == null ? null : level.name();
        return database.read(
                scope,
                () -> lists.page(
                        "provisions " + levelName + pattern,
                        paging,
                        (position, limit) -> rows(pattern, levelName, position, limit),
                        last -> new Lists.Position(last.title(), last.id()),
                        () -> count(pattern, levelName)));
    }

    /** Adds a provision to the region's library. */
    public Outcome<Provision> add(Actor.Official by, Draft draft) {
        return database.write(
                by.scope(),
                () -> insert(by.region(), draft)
                        .map(deeds.noted(by, OrganizationAction.PROVISION_ADDED, "provision", Provision::id)));
    }

    /** Adds a provision of the whole country, where it is not there yet; for what the platform brings along. */
    public Provision provideForAll(Draft draft) {
        return database.write(Scope.everywhere(), () -> {
            Outcome<Provision> added = insert(null, draft);
            return added instanceof Outcome.Done<Provision>(Provision provision) ? provision : getKnown(draft);
        });
    }

    private Provision getKnown(Draft draft) {
        return jdbc.sql("""
                        SELECT * FROM provision WHERE region_id IS NULL AND title = :title
                        AND article IS NOT DISTINCT FROM :article AND valid_from = :from
                        """)
                .param("title", draft.title().strip())
                .param("article", draft.article())
                .param("from", draft.from())
                .query(PROVISION)
                .single();
    }

    /** Changes a provision of the region's own library. */
    public Outcome<Provision> change(Actor.Official by, UUID id, int version, Draft draft) {
        Optional<Refusal> wrong = wrongWith(draft);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return database.write(
                by.scope(),
                () -> update(id, version, draft)
                        .map(deeds.noted(by, OrganizationAction.PROVISION_CHANGED, "provision", Provision::id)));
    }

    private static Optional<Refusal> wrongWith(Draft draft) {
        return Checks.first(Checks.notBlank("title", draft.title()), Checks.term(draft.from(), draft.until()));
    }

    private Outcome<Provision> insert(@Nullable UUID region, Draft draft) {
        Optional<Refusal> wrong = wrongWith(draft);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return values(jdbc.sql("""
                                INSERT INTO provision (id, region_id, level, title, number, article, valid_from, valid_until)
                                VALUES (:id, :region, :level, :title, :number, :article, :from, :until)
                                ON CONFLICT DO NOTHING RETURNING *
                                """).param("region", region), Ids.next(), draft)
                .query(PROVISION)
                .optional()
                .map(Outcome::done)
                .orElseGet(Provisions::known);
    }

    private Outcome<Provision> update(UUID id, int version, Draft draft) {
        try {
            return values(jdbc.sql("""
                                    UPDATE provision SET level = :level, title = :title, number = :number,
                                        article = :article, valid_from = :from, valid_until = :until,
                                        version = version + 1
                                    WHERE id = :id AND version = :version AND region_id IS NOT NULL RETURNING *
                                    """).param("version", version), id, draft)
                    .query(PROVISION)
                    .optional()
                    .map(Outcome::done)
                    .orElseGet(() -> goneOrChanged(id));
        } catch (DuplicateKeyException taken) {
            return known();
        }
    }

    private Outcome<Provision> goneOrChanged(UUID id) {
        boolean isOurs = jdbc.sql("SELECT 1 FROM provision WHERE id = :id AND region_id IS NOT NULL")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
        return Outcome.refused(isOurs ? PlatformProblem.VERSION_CHANGED : PlatformProblem.NOT_FOUND);
    }

    private static Outcome<Provision> known() {
        return Outcome.refused(Refusal.of(OrganizationProblem.PROVISION_KNOWN).at("title"));
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, UUID id, Draft draft) {
        return sql.param("id", id)
                .param("level", draft.level().name())
                .param("title", draft.title().strip())
                .param("number", draft.number())
                .param("article", draft.article())
                .param("from", draft.from())
                .param("until", draft.until());
    }

    private List<Provision> rows(String pattern, @Nullable String level, Lists.Position after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM provision WHERE (title LIKE :pattern OR number LIKE :pattern)
                          AND (:level::text IS NULL OR level = :level)
                          AND (:id::uuid IS NULL OR (title COLLATE "zh-x-icu", id) > (:text COLLATE "zh-x-icu", :id::uuid))
                        ORDER BY title COLLATE "zh-x-icu", id LIMIT :limit
                        """)
                .param("pattern", pattern)
                .param("level", level)
                .param("id", after.id())
                .param("text", after.text())
                .param("limit", limit)
                .query(PROVISION)
                .list();
    }

    private long count(String pattern, @Nullable String level) {
        return jdbc.sql("""
                        SELECT count(*) FROM provision WHERE (title LIKE :pattern OR number LIKE :pattern)
                        AND (:level::text IS NULL OR level = :level)
                        """)
                .param("pattern", pattern)
                .param("level", level)
                .query(Long.class)
                .single();
    }
}
