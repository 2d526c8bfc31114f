package org.gongshu.organization;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

/** The posts of departments and the roles they carry. */
@Service
public class Posts {

    /** What is told of a post when it is added or changed. */
    public record Draft(
            UUID department,
            String title,
            Set<Role> roles,
            LocalDate from,
            @Nullable LocalDate until) {

        public Draft {
            roles = Set.copyOf(roles);
        }
    }

    static final RowMapper<Post> POST = (row, _) -> new Post(
            Columns.id(row, "id"),
            Columns.id(row, "region_id"),
            Columns.id(row, "department_id"),
            row.getString("title"),
            Columns.roles(row, "roles"),
            Columns.term(row),
            row.getInt("version"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Lists lists;
    private final Holdings holdings;

    Posts(Database database, JdbcClient jdbc, Deeds deeds, Lists lists, Holdings holdings) {
        this.database = database;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.lists = lists;
        this.holdings = holdings;
    }

    public Optional<Post> findPost(Scope scope, UUID id) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM post WHERE id = :id")
                        .param("id", id)
                        .query(POST)
                        .optional());
    }

    public Post getPost(Scope scope, UUID id) {
        return findPost(scope, id).orElseThrow(() -> new NoSuchElementException("no post " + id));
    }

    /** The posts of a department that carry the role on that day: who a step of a case is for. */
    public List<Post> listWithRole(Scope scope, UUID department, Role role, LocalDate day) {
        return database.read(
                scope,
                () -> jdbc.sql("""
                                SELECT * FROM post WHERE department_id = :department AND :role = ANY (roles)
                                AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
                                ORDER BY title, id
                                """)
                        .param("department", department)
                        .param("role", role.name())
                        .param("day", day)
                        .query(POST)
                        .list());
    }

    /** The posts by title, of one department where one is given. */
    public Outcome<Page<Post>> list(Scope scope, @Nullable UUID department, Paging paging) {
        return database.read(
                scope,
                () -> lists.page(
                        "posts " + department,
                        paging,
                        (position, limit) -> rows(department, position, limit),
                        last -> new Lists.Position(last.title(), last.id()),
                        () -> count(department)));
    }

    public Outcome<Post> add(Actor.Official by, Draft draft) {
        return database.write(
                by.scope(),
                () -> wrongWith(draft)
                        .<Outcome<Post>>map(Outcome::refused)
                        .orElseGet(() -> insert(by.region(), draft))
                        .map(noted(by, OrganizationAction.POST_ADDED)));
    }

    /** Changes a post; its holders must be able to bear its new roles beside those they have elsewhere. */
    public Outcome<Post> change(Actor.Official by, UUID id, int version, Draft draft) {
        return database.write(
                by.scope(),
                () -> wrongWith(draft)
                        .<Outcome<Post>>map(Outcome::refused)
                        .orElseGet(() -> update(id, version, draft).then(holdings::checkHolders))
                        .map(noted(by, OrganizationAction.POST_CHANGED)));
    }

    /** The department's post of that title on that day. */
    public Optional<Post> findByTitle(Scope scope, UUID department, String title, LocalDate day) {
        return database.read(
                scope,
                () -> jdbc.sql("""
                                SELECT * FROM post WHERE department_id = :department AND title = :title
                                AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
                                """)
                        .param("department", department)
                        .param("title", title)
                        .param("day", day)
                        .query(POST)
                        .optional());
    }

    private Function<Post, Post> noted(Actor.Official by, OrganizationAction action) {
        return deeds.noted(
                by,
                action,
                "post",
                Post::id,
                post -> Map.of(
                        "department", post.department().toString(),
                        "roles", post.roles().stream().map(Role::name).sorted().toList(),
                        "version", post.version()));
    }

    private Optional<Refusal> wrongWith(Draft draft) {
        Optional<Role> foreign =
                draft.roles().stream().filter(role -> !role.isOfPost()).findFirst();
        return Checks.first(
                Checks.notBlank("title", draft.title()),
                Checks.term(draft.from(), draft.until()),
                draft.roles().isEmpty()
                        ? Optional.of(Refusal.of(OrganizationProblem.BLANK).at("roles"))
                        : Optional.empty(),
                foreign.map(role -> Refusal.of(OrganizationProblem.ROLE_NOT_OF_POST, Map.of("role", role.name()))
                        .at("roles")),
                Duty.areCompatible(draft.roles())
                        ? Optional.empty()
                        : Optional.of(
                                Refusal.of(OrganizationProblem.DUTIES_CONFLICT).at("roles")),
                departmentExists(draft.department())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(OrganizationProblem.DEPARTMENT_UNKNOWN)
                                .at("department")));
    }

    private boolean departmentExists(UUID id) {
        return jdbc.sql("SELECT 1 FROM department WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Outcome<Post> insert(UUID region, Draft draft) {
        return values(jdbc.sql("""
                                INSERT INTO post (id, region_id, department_id, title, roles, valid_from, valid_until)
                                VALUES (:id, :region, :department, :title, :roles, :from, :until)
                                ON CONFLICT DO NOTHING RETURNING *
                                """).param("region", region), Ids.next(), draft)
                .query(POST)
                .optional()
                .map(Outcome::done)
                .orElseGet(Posts::titleTaken);
    }

    private Outcome<Post> update(UUID id, int version, Draft draft) {
        try {
            return values(jdbc.sql("""
                                    UPDATE post SET department_id = :department, title = :title, roles = :roles,
                                        valid_from = :from, valid_until = :until, version = version + 1
                                    WHERE id = :id AND version = :version RETURNING *
                                    """).param("version", version), id, draft)
                    .query(POST)
                    .optional()
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(
                            findPost(id).isPresent() ? PlatformProblem.VERSION_CHANGED : PlatformProblem.NOT_FOUND));
        } catch (DuplicateKeyException taken) {
            return titleTaken();
        }
    }

    private Optional<Post> findPost(UUID id) {
        return jdbc.sql("SELECT * FROM post WHERE id = :id")
                .param("id", id)
                .query(POST)
                .optional();
    }

    private static Outcome<Post> titleTaken() {
        return Outcome.refused(Refusal.of(OrganizationProblem.TITLE_TAKEN).at("title"));
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, UUID id, Draft draft) {
        Set<Role> roles = EnumSet.copyOf(draft.roles());
        return sql.param("id", id)
                .param("department", draft.department())
                .param("title", draft.title().strip())
                .param("roles", Columns.names(roles))
                .param("from", draft.from())
                .param("until", draft.until());
    }

    private List<Post> rows(@Nullable UUID department, Lists.Position after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM post WHERE (:department::uuid IS NULL OR department_id = :department::uuid)
                          AND (:id::uuid IS NULL OR (title COLLATE "zh-x-icu", id) > (:text COLLATE "zh-x-icu", :id::uuid))
                        ORDER BY title COLLATE "zh-x-icu", id LIMIT :limit
                        """)
                .param("department", department)
                .param("id", after.id())
                .param("text", after.text())
                .param("limit", limit)
                .query(POST)
                .list();
    }

    private long count(@Nullable UUID department) {
        return jdbc.sql(
                        "SELECT count(*) FROM post WHERE :department::uuid IS NULL OR department_id = :department::uuid")
                .param("department", department)
                .query(Long.class)
                .single();
    }
}
