package org.gongshu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
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

/** The people who work for a region's departments. */
@Service
public class People {

    /** What is told of a person when they are added or changed. */
    public record Draft(
            String name,
            String staffNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate leftOn) {}

    private static final RowMapper<Person> PERSON = (row, _) -> new Person(
            Columns.id(row, "id"),
            Columns.id(row, "region_id"),
            row.getString("name"),
            row.getString("staff_number"),
            row.getString("phone"),
            row.getString("email"),
            Columns.day(row, "left_on"),
            row.getInt("version"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Lists lists;

    People(Database database, JdbcClient jdbc, Deeds deeds, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.lists = lists;
    }

    public Optional<Person> findPerson(Scope scope, UUID id) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM person WHERE id = :id")
                        .param("id", id)
                        .query(PERSON)
                        .optional());
    }

    public Person getPerson(Scope scope, UUID id) {
        return findPerson(scope, id).orElseThrow(() -> new NoSuchElementException("no person " + id));
    }

    public Optional<Person> findByStaffNumber(UUID region, String staffNumber) {
        return database.read(
                Scope.of(region),
                () -> jdbc.sql("SELECT * FROM person WHERE region_id = :region AND staff_number = :number")
                        .param("region", region)
                        .param("number", staffNumber)
                        .query(PERSON)
                        .optional());
    }

    /** The people by name in pinyin order, where {@code text} occurs in name or staff number. */
    public Outcome<Page<Person>> list(Scope scope, @Nullable String text, Paging paging) {
        String pattern = Columns.containing(text);
        return database.read(
                scope,
                () -> lists.page(
                        "people " + pattern,
                        paging,
                        (position, limit) -> rows(pattern, position, limit),
                        last -> new Lists.Position(last.name(), last.id()),
                        () -> count(pattern)));
    }

    public Outcome<Person> add(Actor.Official by, Draft draft) {
        return database.write(
                by.scope(),
                () -> wrongWith(draft)
                        .<Outcome<Person>>map(Outcome::refused)
                        .orElseGet(() -> insert(by.region(), draft))
                        .map(deeds.noted(by, OrganizationAction.PERSON_ADDED, "person", Person::id)));
    }

    public Outcome<Person> change(Actor.Official by, UUID id, int version, Draft draft) {
        return database.write(
                by.scope(),
                () -> wrongWith(draft)
                        .<Outcome<Person>>map(Outcome::refused)
                        .orElseGet(() -> update(id, version, draft))
                        .map(deeds.noted(by, OrganizationAction.PERSON_CHANGED, "person", Person::id)));
    }

    private static Optional<Refusal> wrongWith(Draft draft) {
        return Checks.first(Checks.notBlank("name", draft.name()), Checks.notBlank("staffNumber", draft.staffNumber()));
    }

    private Outcome<Person> insert(UUID region, Draft draft) {
        return values(jdbc.sql("""
                                INSERT INTO person (id, region_id, name, staff_number, phone, email, left_on)
                                VALUES (:id, :region, :name, :number, :phone, :email, :left)
                                ON CONFLICT DO NOTHING RETURNING *
                                """).param("region", region), Ids.next(), draft)
                .query(PERSON)
                .optional()
                .map(Outcome::done)
                .orElseGet(People::numberTaken);
    }

    private Outcome<Person> update(UUID id, int version, Draft draft) {
        try {
            return values(jdbc.sql("""
                                    UPDATE person SET name = :name, staff_number = :number, phone = :phone,
                                        email = :email, left_on = :left, version = version + 1
                                    WHERE id = :id AND version = :version RETURNING *
                                    """).param("version", version), id, draft)
                    .query(PERSON)
                    .optional()
                    .map(Outcome::done)
                    .orElseGet(() ->
                            Outcome.refused(exists(id) ? PlatformProblem.VERSION_CHANGED : PlatformProblem.NOT_FOUND));
        } catch (DuplicateKeyException taken) {
            return numberTaken();
        }
    }

    private boolean exists(UUID id) {
        return jdbc.sql("SELECT 1 FROM person WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Outcome<Person> numberTaken() {
        return Outcome.refused(
                Refusal.of(OrganizationProblem.STAFF_NUMBER_TAKEN).at("staffNumber"));
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, UUID id, Draft draft) {
        return sql.param("id", id)
                .param("name", draft.name().strip())
                .param("number", draft.staffNumber().strip())
                .param("phone", draft.phone())
                .param("email", draft.email())
                .param("left", draft.leftOn());
    }

    private List<Person> rows(String pattern, Lists.Position after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM person WHERE (name LIKE :pattern OR staff_number LIKE :pattern)
                          AND (:id::uuid IS NULL OR (name COLLATE "zh-x-icu", id) > (:text COLLATE "zh-x-icu", :id::uuid))
                        ORDER BY name COLLATE "zh-x-icu", id LIMIT :limit
                        """)
                .param("pattern", pattern)
                .param("id", after.id())
                .param("text", after.text())
                .param("limit", limit)
                .query(PERSON)
                .list();
    }

    private long count(String pattern) {
        return jdbc.sql("SELECT count(*) FROM person WHERE name LIKE :pattern OR staff_number LIKE :pattern")
                .param("pattern", pattern)
                .query(Long.class)
                .single();
    }
}
