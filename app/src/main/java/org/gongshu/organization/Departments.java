package org.gongshu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongshu.kernel.CreditCode;
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

/** The departments of a region. */
@Service
public class Departments {

    /** What is told of a department when it is added or changed. */
    public record Draft(
            String creditCode,
            String name,
            String shortName,
            DepartmentKind kind,
            @Nullable UUID parent,
            LocalDate from,
            @Nullable LocalDate until) {}

    private static final RowMapper<Department> DEPARTMENT = (row, _) -> new Department(
            Columns.id(row, "id"),
            Columns.id(row, "region_id"),
            row.getString("credit_code"),
            row.getString("name"),
            row.getString("short_name"),
            DepartmentKind.valueOf(row.getString("kind")),
            Columns.idOrNull(row, "parent_id"),
            Columns.term(row),
            row.getInt("version"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Lists lists;

    Departments(Database database, JdbcClient jdbc, Deeds deeds, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.lists = lists;
    }

    public Optional<Department> findDepartment(Scope scope, UUID id) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM department WHERE id = :id")
                        .param("id", id)
                        .query(DEPARTMENT)
                        .optional());
    }

    public Department getDepartment(Scope scope, UUID id) {
        return findDepartment(scope, id).orElseThrow(() -> new NoSuchElementException("no department " + id));
    }

    /** The region's department with the credit code on that day. */
    public Optional<Department> findByCreditCode(UUID region, String creditCode, LocalDate day) {
        return database.read(
                Scope.of(region),
                () -> jdbc.sql("""
                                SELECT * FROM department WHERE region_id = :region AND credit_code = :code
                                AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
                                """)
                        .param("region", region)
                        .param("code", creditCode)
                        .param("day", day)
                        .query(DEPARTMENT)
                        .optional());
    }

    /** The region's departments of a kind on that day, by name: the authority is {@code AUTHORITY}. */
    public List<Department> listOfKind(UUID region, DepartmentKind kind, LocalDate day) {
        return database.read(
                Scope.of(region),
                () -> jdbc.sql("""
                                SELECT * FROM department WHERE region_id = :region AND kind = :kind
                                AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
                                ORDER BY name COLLATE "zh-x-icu", id
                                """)
                        .param("region", region)
                        .param("kind", kind.name())
                        .param("day", day)
                        .query(DEPARTMENT)
                        .list());
    }

    /** The departments by name in pinyin order, where {@code text} occurs in name, short name or credit code. */
    public Outcome<Page<Department>> list(Scope scope, @Nullable String text, Paging paging) {
        String pattern = Columns.containing(text);
        return database.read(
                scope,
                () -> lists.page(
                        "departments " + pattern,
                        paging,
                        (position, limit) -> rows(pattern, position, limit),
                        last -> new Lists.Position(last.name(), last.id()),
                        () -> count(pattern)));
    }

    public Outcome<Department> add(Actor.Official by, Draft draft) {
        return database.write(
                by.scope(),
                () -> wrongWith(draft)
                        .<Outcome<Department>>map(Outcome::refused)
                        .orElseGet(() -> insert(by.region(), draft))
                        .map(noted(by, OrganizationAction.DEPARTMENT_ADDED)));
    }

    /** Changes what is told of a department; a new name stays the same department. */
    public Outcome<Department> change(Actor.Official by, UUID id, int version, Draft draft) {
        return database.write(
                by.scope(),
                () -> wrongWith(draft)
                        .<Outcome<Department>>map(Outcome::refused)
                        .orElseGet(() -> update(id, version, draft))
                        .map(noted(by, OrganizationAction.DEPARTMENT_CHANGED)));
    }

    private Function<Department, Department> noted(Actor.Official by, OrganizationAction action) {
        return deeds.noted(
                by,
                action,
                "department",
                Department::id,
                department -> Map.of(
                        "creditCode", department.creditCode(),
                        "kind", department.kind().name(),
                        "version", department.version()));
    }

    private Optional<Refusal> wrongWith(Draft draft) {
        return Checks.first(
                Checks.notBlank("name", draft.name()),
                Checks.notBlank("shortName", draft.shortName()),
                Checks.term(draft.from(), draft.until()),
                CreditCode.isValid(draft.creditCode())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(OrganizationProblem.CREDIT_CODE_INVALID)
                                .at("creditCode")),
                isVisible(draft.parent())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(OrganizationProblem.DEPARTMENT_UNKNOWN)
                                .at("parent")));
    }

    private boolean isVisible(@Nullable UUID id) {
        return id == null
                || jdbc.sql("SELECT 1 FROM department WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
    }

    private Outcome<Department> insert(UUID region, Draft draft) {
        return values(jdbc.sql("""
                                INSERT INTO department
                                    (id, region_id, credit_code, name, short_name, kind, parent_id, valid_from, valid_until)
                                VALUES (:id, :region, :code, :name, :short, :kind, :parent, :from, :until)
                                ON CONFLICT DO NOTHING RETURNING *
                                """).param("region", region), Ids.next(), draft)
                .query(DEPARTMENT)
                .optional()
                .map(Outcome::done)
                .orElseGet(Departments::codeTaken);
    }

    private Outcome<Department> update(UUID id, int version, Draft draft) {
        try {
            return values(jdbc.sql("""
                                    UPDATE department SET credit_code = :code, name = :name, short_name = :short,
                                        kind = :kind, parent_id = :parent, valid_from = :from, valid_until = :until,
                                        version = version + 1
                                    WHERE id = :id AND version = :version RETURNING *
                                    """).param("version", version), id, draft)
                    .query(DEPARTMENT)
                    .optional()
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(
                            isVisible(id) ? PlatformProblem.VERSION_CHANGED : PlatformProblem.NOT_FOUND));
        } catch (DuplicateKeyException taken) {
            return codeTaken();
        }
    }

    private static Outcome<Department> codeTaken() {
        return Outcome.refused(Refusal.of(OrganizationProblem.CREDIT_CODE_TAKEN).at("creditCode"));
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, UUID id, Draft draft) {
        return sql.param("id", id)
                .param("code", draft.creditCode())
                .param("name", draft.name().strip())
                .param("short", draft.shortName().strip())
                .param("kind", draft.kind().name())
                .param("parent", draft.parent())
                .param("from", draft.from())
                .param("until", draft.until());
    }

    private List<Department> rows(String pattern, Lists.Position after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM department
                        WHERE (name LIKE :pattern OR short_name LIKE :pattern OR credit_code LIKE :pattern)
                          AND (:id::uuid IS NULL OR (name COLLATE "zh-x-icu", id) > (:text COLLATE "zh-x-icu", :id::uuid))
                        ORDER BY name COLLATE "zh-x-icu", id LIMIT :limit
                        """)
                .param("pattern", pattern)
                .param("id", after.id())
                .param("text", after.text())
                .param("limit", limit)
                .query(DEPARTMENT)
                .list();
    }

    private long count(String pattern) {
        return jdbc.sql("""
                        SELECT count(*) FROM department
                        WHERE name LIKE :pattern OR short_name LIKE :pattern OR credit_code LIKE :pattern
                        """).param("pattern", pattern).query(Long.class).single();
    }
}
