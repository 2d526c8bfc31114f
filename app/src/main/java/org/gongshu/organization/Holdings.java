package org.gongshu.organization;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who holds which post, and who acts for whom; keeps the duties that exclude each other apart. */
@Service
public class Holdings {

    /** Who acts for the holder of a post, when, and in what. */
    public record DeputyDraft(
            UUID post, UUID absent, UUID deputy, Set<String> kinds, String reason, LocalDate from, LocalDate until) {

        public DeputyDraft {
            kinds = Set.copyOf(kinds);
        }
    }

    private static final RowMapper<Holding> HOLDING = (row, _) -> new Holding(
            Columns.id(row, "id"),
            Columns.id(row, "region_id"),
            Columns.id(row, "post_id"),
            Columns.id(row, "person_id"),
            Columns.term(row),
            row.getInt("version"));

    private static final RowMapper<Deputy> DEPUTY = (row, _) -> new Deputy(
            Columns.id(row, "id"),
            Columns.id(row, "region_id"),
            Columns.id(row, "post_id"),
            Columns.id(row, "absent_id"),
            Columns.id(row, "deputy_id"),
            Set.copyOf(Columns.texts(row, "kinds")),
            row.getString("reason"),
            Columns.term(row),
            row.getInt("version"));

    /** Everybody who may act from a post, as its holder or as a deputy. */
    private static final String ACTING = """
            (SELECT person_id AS person, post_id, valid_from, valid_until FROM holding
             UNION ALL SELECT deputy_id, post_id, valid_from, valid_until FROM deputy)
            """;

    private final Database database;
    private final JdbcClient jdbc;
    private final Deeds deeds;

    Holdings(Database database, JdbcClient jdbc, Deeds deeds) {
        this.database = database;
        this.jdbc = jdbc;
        this.deeds = deeds;
    }

    /** The holdings of a post, or of a person, newest first. */
    public List<Holding> listHoldings(Scope scope, @Nullable UUID post, @Nullable UUID person) {
        return database.read(
                scope,
                () -> jdbc.sql("""
                                SELECT * FROM holding WHERE (:post::uuid IS NULL OR post_id = :post::uuid)
                                AND (:person::uuid IS NULL OR person_id = :person::uuid)
                                ORDER BY valid_from DESC, id DESC LIMIT 500
                                """)
                        .param("post", post)
                        .param("person", person)
                        .query(HOLDING)
                        .list());
    }

    /** The deputies named in a region or for one post, latest first. */
    public List<Deputy> listDeputies(Scope scope, @Nullable UUID post) {
        return database.read(
                scope, () -> jdbc.sql("""
                                SELECT * FROM deputy WHERE (:post::uuid IS NULL OR post_id = :post::uuid)
                                ORDER BY valid_from DESC, id DESC LIMIT 500
                                """).param("post", post).query(DEPUTY).list());
    }

    /** The people who hold the post on that day. */
    public List<UUID> listHolders(Scope scope, UUID post, LocalDate day) {
        return database.read(
                scope,
                () -> jdbc.sql("""
                                SELECT person_id FROM holding WHERE post_id = :post AND valid_from <= :day
                                AND (valid_until IS NULL OR valid_until >= :day) ORDER BY valid_from, id
                                """)
                        .param("post", post)
                        .param("day", day)
                        .query(UUID.class)
                        .list());
    }

    /** Puts a person on a post, unless they would combine duties that exclude each other. */
    public Outcome<Holding> appoint(
            Actor.Official by, UUID post, UUID person, LocalDate from, @Nullable LocalDate until) {
        return database.write(by.scope(), () -> {
            Optional<Refusal> wrong = Checks.first(Checks.term(from, until), missing(post, person, "person"));
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
            Holding holding = jdbc.sql("""
                            INSERT INTO holding (id, region_id, post_id, person_id, valid_from, valid_until)
                            VALUES (:id, :region, :post, :person, :from, :until) RETURNING *
                            """)
                    .param("id", Ids.next())
                    .param("region", by.region())
                    .param("post", post)
                    .param("person", person)
                    .param("from", from)
                    .param("until", until)
                    .query(HOLDING)
                    .single();
            Outcome<Holding> appointed = hasConflict(post, person) ? conflict("person") : Outcome.done(holding);
            return appointed.map(noted(by, OrganizationAction.APPOINTED));
        });
    }

    /** Names the last day of a holding; open tasks stay with the post. */
    public Outcome<Holding> end(Actor.Official by, UUID id, int version, LocalDate lastDay) {
        return database.write(
                by.scope(),
                () -> jdbc.sql("""
                                UPDATE holding SET valid_until = greatest(:last, valid_from), version = version + 1
                                WHERE id = :id AND version = :version RETURNING *
                                """)
                        .param("last", lastDay)
                        .param("id", id)
                        .param("version", version)
                        .query(HOLDING)
                        .optional()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(goneOrChanged("holding", id)))
                        .map(noted(by, OrganizationAction.HOLDING_ENDED)));
    }

    /** Lets a person act for the absent holder of a post, who names them, or for whom an administrator does. */
    public Outcome<Deputy> depute(Actor.Official by, DeputyDraft draft) {
        if (!mayName(by, draft.absent())) {
            return Outcome.refused(
                    Refusal.of(OrganizationProblem.DEPUTY_OF_ANOTHER).at("absent"));
        }
        return database.write(by.scope(), () -> {
            Optional<Refusal> wrong = wrongWith(draft);
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
            Deputy deputy = insert(by.region(), draft);
            Outcome<Deputy> deputed =
                    hasConflict(draft.post(), draft.deputy()) ? conflict("deputy") : Outcome.done(deputy);
            return deputed.map(notedDeputy(by, OrganizationAction.DEPUTED));
        });
    }

    /** Shortens a deputy's term to end on that day. */
    public Outcome<Deputy> endDeputy(Actor.Official by, UUID id, int version, LocalDate lastDay) {
        return database.write(
                by.scope(),
                () -> jdbc.sql("""
                                UPDATE deputy SET valid_until = greatest(:last, valid_from), version = version + 1
                                WHERE id = :id AND version = :version RETURNING *
                                """)
                        .param("last", lastDay)
                        .param("id", id)
                        .param("version", version)
                        .query(DEPUTY)
                        .optional()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(goneOrChanged("deputy", id)))
                        .map(notedDeputy(by, OrganizationAction.DEPUTY_ENDED)));
    }

    /** The post as it is now, or a refusal where its roles no longer fit those who act from it. */
    Outcome<Post> checkHolders(Post post) {
        List<UUID> people = jdbc.sql("SELECT DISTINCT person FROM " + ACTING + " a WHERE post_id = :post")
                .param("post", post.id())
                .query((row, _) -> Columns.id(row, "person"))
                .list();
        return people.stream().anyMatch(person -> hasConflict(post.id(), person))
                ? conflict("roles")
                : Outcome.done(post);
    }

    private Function<Holding, Holding> noted(Actor.Official by, OrganizationAction action) {
        return deeds.noted(by, action, "holding", Holding::id, holding -> facts(holding.post(), holding.term()));
    }

    private Function<Deputy, Deputy> notedDeputy(Actor.Official by, OrganizationAction action) {
        return deeds.noted(by, action, "deputy", Deputy::id, deputy -> facts(deputy.post(), deputy.term()));
    }

    private static Map<String, Object> facts(UUID post, Term term) {
        return Map.of(
                "post", post.toString(),
                "from", term.from().toString(),
                "until", term.until() == null ? "" : term.until().toString());
    }

    private static boolean mayName(Actor.Official by, UUID absent) {
        return by.has(Role.ADMINISTRATOR)
                || (by.deputyFor() == null && by.person().equals(absent));
    }

    private Optional<Refusal> wrongWith(DeputyDraft draft) {
        return Checks.first(
                Checks.notBlank("reason", draft.reason()),
                Checks.term(draft.from(), draft.until()),
                missing(draft.post(), draft.deputy(), "deputy"),
                draft.absent().equals(draft.deputy())
                        ? Optional.of(
                                Refusal.of(OrganizationProblem.DEPUTY_IS_ABSENT).at("deputy"))
                        : Optional.empty(),
                holdsThroughout(draft)
                        ? Optional.empty()
                        : Optional.of(
                                Refusal.of(OrganizationProblem.ABSENT_HOLDS_NOT).at("absent")));
    }

    private boolean holdsThroughout(DeputyDraft draft) {
        return jdbc.sql("""
                        SELECT 1 FROM holding WHERE post_id = :post AND person_id = :absent AND valid_from <= :from
                        AND (valid_until IS NULL OR valid_until >= :until)
                        """)
                .param("post", draft.post())
                .param("absent", draft.absent())
                .param("from", draft.from())
                .param("until", draft.until())
                .query(Integer.class)
                .list()
                .contains(1);
    }

    private Deputy insert(UUID region, DeputyDraft draft) {
        return jdbc.sql("""
                        INSERT INTO deputy
                            (id, region_id, post_id, absent_id, deputy_id, kinds, reason, valid_from, valid_until)
                        VALUES (:id, :region, :post, :absent, :deputy, :kinds, :reason, :from, :until) RETURNING *
                        """)
                .param("id", Ids.next())
                .param("region", region)
                .param("post", draft.post())
                .param("absent", draft.absent())
                .param("deputy", draft.deputy())
                .param("kinds", draft.kinds().stream().sorted().toArray(String[]::new))
                .param("reason", draft.reason().strip())
                .param("from", draft.from())
                .param("until", draft.until())
                .query(DEPUTY)
                .single();
    }

    /** Whether post and person are there; locks the person, so that two appointments are checked one after the other. */
    private Optional<Refusal> missing(UUID post, UUID person, String personField) {
        if (!exists("SELECT 1 FROM post WHERE id = :id", post)) {
            return Optional.of(Refusal.of(OrganizationProblem.POST_UNKNOWN).at("post"));
        }
        return exists("SELECT 1 FROM person WHERE id = :id FOR UPDATE", person)
                ? Optional.empty()
                : Optional.of(Refusal.of(OrganizationProblem.PERSON_UNKNOWN).at(personField));
    }

    private boolean exists(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).optional().isPresent();
    }

    /** Whether what the person does from this post excludes what they do elsewhere at the same time. */
    private boolean hasConflict(UUID post, UUID person) {
        return jdbc
                .sql("""
                        SELECT here.roles || there.roles AS roles
                        FROM %1$s a JOIN %1$s b ON b.person = a.person
                            AND a.valid_from <= coalesce(b.valid_until, 'infinity')
                            AND b.valid_from <= coalesce(a.valid_until, 'infinity')
                        JOIN post here ON here.id = a.post_id JOIN post there ON there.id = b.post_id
                        WHERE a.post_id = :post AND a.person = :person
                        """.formatted(ACTING))
                .param("post", post)
                .param("person", person)
                .query((row, _) -> Columns.roles(row, "roles"))
                .list()
                .stream()
                .map(HashSet::new)
                .anyMatch(roles -> !Duty.areCompatible(roles));
    }

    private static <T> Outcome<T> conflict(String field) {
        return Outcome.refused(Refusal.of(OrganizationProblem.DUTIES_CONFLICT).at(field));
    }

    private PlatformProblem goneOrChanged(String table, UUID id) {
        String sql = switch (table) {
            case "holding" -> "SELECT 1 FROM holding WHERE id = :id";
            case "deputy" -> "SELECT 1 FROM deputy WHERE id = :id";
            default -> throw new IllegalArgumentException(table);
        };
        return exists(sql, id) ? PlatformProblem.VERSION_CHANGED : PlatformProblem.NOT_FOUND;
    }
}
