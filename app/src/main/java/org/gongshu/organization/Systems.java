package org.gongshu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Service;

/** The information systems of departments. */
@Service
public class Systems {

    /** What is told of a system when it is registered or changed. */
    public record Draft(
            String name,
            @Nullable String vendor,
            int securityLevel,
            @Nullable String assessmentNumber,
            @Nullable String assessmentBy,
            @Nullable LocalDate assessmentUntil,
            List<String> addresses) {

        public Draft {
            addresses = List.copyOf(addresses);
        }
    }

    private static final int HIGHEST_LEVEL = 5;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}(/[0-9]{1,3})?");

    private static final RowMapper<InformationSystem> SYSTEM = (row, _) -> new InformationSystem(
            Columns.id(row, "id"),
            Columns.id(row, "region_id"),
            Columns.id(row, "department_id"),
            row.getString("name"),
            row.getString("vendor"),
            row.getInt("security_level"),
            row.getString("assessment_number"),
            row.getString("assessment_by"),
            Columns.day(row, "assessment_until"),
            Columns.texts(row, "addresses"),
            Columns.day(row, "retired_on"),
            row.getInt("version"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Lists lists;
    private final ClientTokens tokens;

    Systems(Database database, JdbcClient jdbc, Deeds deeds, Lists lists, ClientTokens tokens) {
        this.database = database;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.lists = lists;
        this.tokens = tokens;
    }

    public Optional<InformationSystem> findSystem(Scope scope, UUID id) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM information_system WHERE id = :id")
                        .param("id", id)
                        .query(SYSTEM)
                        .optional());
    }

    public InformationSystem getSystem(Scope scope, UUID id) {
        return findSystem(scope, id).orElseThrow(() -> new NoSuchElementException("no system " + id));
    }

    /** The systems by name, of one department where one is given. */
    public Outcome<Page<InformationSystem>> list(
            Scope scope, @Nullable UUID department, @Nullable String text, Paging paging) {
        return database.read(
                scope,
                () -> lists.page(
                        "systems " + department + " " + text,
                        paging,
                        (position, limit) -> rows(department, text, position, limit),
                        last -> new Lists.Position(last.name(), last.id()),
                        () -> count(department, text)));
    }

    /** Registers a system of the actor's own department. */
    public Outcome<InformationSystem> register(Actor.Official by, Draft draft) {
        Optional<Refusal> wrong = wrongWith(draft);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return database.write(
                by.scope(),
                () -> values(
                                jdbc.sql("""
                                        INSERT INTO information_system (id, region_id, department_id, name, vendor,
                                            security_level, assessment_number, assessment_by, assessment_until, addresses)
                                        VALUES (:id, :region, :department, :name, :vendor, :level, :number, :by, :until,
                                            :addresses::inet[])
                                        ON CONFLICT DO NOTHING RETURNING *
                                        """)
                                        .param("id", Ids.next())
                                        .param("region", by.region())
                                        .param("department", by.department()),
                                draft)
                        .query(SYSTEM)
                        .optional()
                        .map(Outcome::done)
                        .orElseGet(Systems::nameTaken)
                        .map(noted(by, OrganizationAction.SYSTEM_REGISTERED)));
    }

    /** Changes a system of the actor's own department; what its tokens are allowed changes with it. */
    public Outcome<InformationSystem> change(Actor.Official by, UUID id, int version, Draft draft) {
        Optional<Refusal> wrong = wrongWith(draft);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return database.write(by.scope(), () -> {
            tokens.withdrawn();
            return update(by, id, version, draft).map(noted(by, OrganizationAction.SYSTEM_CHANGED));
        });
    }

    /** Takes a system out of use with all its clients. */
    public Outcome<InformationSystem> retire(Actor.Official by, UUID id, int version, LocalDate day) {
        return database.write(by.scope(), () -> {
            tokens.withdrawn();
            return jdbc.sql("""
                            UPDATE information_system SET retired_on = :day, version = version + 1
                            WHERE id = :id AND department_id = :department AND version = :version RETURNING *
                            """)
                    .param("day", day)
                    .param("id", id)
                    .param("department", by.department())
                    .param("version", version)
                    .query(SYSTEM)
                    .optional()
                    .map(Outcome::done)
                    .orElseGet(() -> goneOrChanged(by, id))
                    .map(noted(by, OrganizationAction.SYSTEM_RETIRED));
        });
    }

    private Function<InformationSystem, InformationSystem> noted(Actor.Official by, OrganizationAction action) {
        return deeds.noted(
                by,
                action,
                "system",
                InformationSystem::id,
                system -> Map.of(
                        "department", system.department().toString(),
                        "securityLevel", system.securityLevel(),
                        "version", system.version()));
    }

    private Outcome<InformationSystem> update(Actor.Official by, UUID id, int version, Draft draft) {
        try {
            return values(
                            jdbc.sql("""
                                    UPDATE information_system SET name = :name, vendor = :vendor, security_level = :level,
                                        assessment_number = :number, assessment_by = :by, assessment_until = :until,
                                        addresses = :addresses::inet[], version = version + 1
                                    WHERE id = :id AND department_id = :department AND version = :version RETURNING *
                                    """)
                                    .param("id", id)
                                    .param("department", by.department())
                                    .param("version", version),
                            draft)
                    .query(SYSTEM)
                    .optional()
                    .map(Outcome::done)
                    .orElseGet(() -> goneOrChanged(by, id));
        } catch (DuplicateKeyException taken) {
            return nameTaken();
        }
    }

    private static Optional<Refusal> wrongWith(Draft draft) {
        Optional<String> foreign = draft.addresses().stream()
                .filter(address -> !isAddress(address))
                .findFirst();
        return Checks.first(
                Checks.notBlank("name", draft.name()),
                draft.securityLevel() < 1 || draft.securityLevel() > HIGHEST_LEVEL
                        ? Optional.of(Refusal.of(OrganizationProblem.SECURITY_LEVEL_INVALID)
                                .at("securityLevel"))
                        : Optional.empty(),
                (draft.assessmentNumber() == null) != (draft.assessmentUntil() == null)
                        ? Optional.of(Refusal.of(OrganizationProblem.ASSESSMENT_INCOMPLETE)
                                .at("assessmentUntil"))
                        : Optional.empty(),
                foreign.map(address -> Refusal.of(OrganizationProblem.ADDRESS_INVALID, Map.of("address", address))
                        .at("addresses")));
    }

    private static boolean isAddress(String address) {
        try {
            return ADDRESS.matcher(address).matches()
                    && !new IpAddressMatcher(address).toString().isEmpty();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, Draft draft) {
        return sql.param("name", draft.name().strip())
                .param("vendor", draft.vendor())
                .param("level", draft.securityLevel())
                .param("number", draft.assessmentNumber())
                .param("by", draft.assessmentBy())
                .param("until", draft.assessmentUntil())
                .param("addresses", draft.addresses().toArray(String[]::new));
    }

    private static Outcome<InformationSystem> nameTaken() {
        return Outcome.refused(Refusal.of(OrganizationProblem.NAME_TAKEN).at("name"));
    }

    private Outcome<InformationSystem> goneOrChanged(Actor.Official by, UUID id) {
        boolean isOurs = jdbc.sql("SELECT 1 FROM information_system WHERE id = :id AND department_id = :department")
                .param("id", id)
                .param("department", by.department())
                .query(Integer.class)
                .optional()
                .isPresent();
        return Outcome.refused(isOurs ? PlatformProblem.VERSION_CHANGED : PlatformProblem.NOT_FOUND);
    }

    private List<InformationSystem> rows(
            @Nullable UUID department, @Nullable String text, Lists.Position after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM information_system
                        WHERE (:department::uuid IS NULL OR department_id = :department::uuid) AND name ILIKE :part
                          AND (:id::uuid IS NULL OR (name COLLATE "zh-x-icu", id) > (:text COLLATE "zh-x-icu", :id::uuid))
                        ORDER BY name COLLATE "zh-x-icu", id LIMIT :limit
                        """)
                .param("department", department)
                .param("part", Columns.containing(text))
                .param("id", after.id())
                .param("text", after.text())
                .param("limit", limit)
                .query(SYSTEM)
                .list();
    }

    private long count(@Nullable UUID department, @Nullable String text) {
        return jdbc.sql("""
                        SELECT count(*) FROM information_system
                        WHERE (:department::uuid IS NULL OR department_id = :department::uuid) AND name ILIKE :part
                        """)
                .param("department", department)
                .param("part", Columns.containing(text))
                .query(Long.class)
                .single();
    }
}
