package org.gongshu.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.delivery.Purpose;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios of a region. Every department can look them up: that is how it knows what it need not ask for. */
@Component
public class Scenarios {

    private static final TypeReference<List<Scenario.Part>> PARTS = new TypeReference<>() {};

    private final Database database;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Lists lists;
    private final Clock clock;

    Scenarios(Database database, JdbcClient jdbc, JsonMapper json, Lists lists, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.json = json;
        this.lists = lists;
        this.clock = clock;
    }

    /** The scenario by which the actor's department may have these items of the entry for the purpose today. */
    Optional<Scenario> findCovering(Actor.Official by, UUID entry, Set<UUID> items, Purpose purpose) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return database.read(
                by.scope(),
                () -> jdbc
                        .sql("""
                                SELECT * FROM sharing_scenario
                                WHERE region_id = :region AND matter_code = :matter AND :department = ANY (departments)
                                ORDER BY approved_at, id
                                """)
                        .param("region", by.region())
                        .param("matter", purpose.matterCode())
                        .param("department", by.department())
                        .query(this::scenario)
                        .list()
                        .stream()
                        .filter(scenario -> scenario.covers(today) && scenario.holds(entry, items))
                        .findFirst());
    }

    public Optional<Scenario> find(Actor.Official by, UUID id) {
        return database.read(
                by.scope(),
                () -> jdbc.sql("SELECT * FROM sharing_scenario WHERE id = :id")
                        .param("id", id)
                        .query(this::scenario)
                        .optional());
    }

    /** One page, newest first. */
    public Outcome<Page<Scenario>> list(Actor.Official by, Paging paging) {
        return database.read(
                by.scope(), () -> lists.newest("scenarios", paging, this::before, Scenario::id, this::count));
    }

    private List<Scenario> before(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM sharing_scenario
                        WHERE :before::uuid IS NULL OR id < :before ORDER BY id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(this::scenario)
                .list();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM sharing_scenario")
                .query(Long.class)
                .single();
    }

    /** Takes in what a case approved, in its transaction. */
    void add(Scenario scenario) {
        jdbc.sql("""
                        INSERT INTO sharing_scenario (id, region_id, name, matter_code, description, departments, entries,
                            until, case_id, case_number, regulation, article, approved_at)
                        VALUES (:id, :region, :name, :matter, :description, :departments, :entries::jsonb,
                            :until, :case, :number, :regulation, :article, :at)
                        """)
                .param("id", scenario.id())
                .param("region", scenario.region())
                .param("name", scenario.name())
                .param("matter", scenario.matterCode())
                .param("description", scenario.description())
                .param("departments", scenario.departments().toArray(UUID[]::new))
                .param("entries", json.writeValueAsString(scenario.entries()))
                .param("until", scenario.until())
                .param("case", scenario.caseId())
                .param("number", scenario.caseNumber())
                .param("regulation", scenario.article().regulation())
                .param("article", scenario.article().article())
                .param("at", scenario.approvedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends what a case approved, in the current transaction; grants given by it stay until their own end. */
    List<Scenario> endAllOf(UUID caseId, Instant at) {
        return jdbc.sql("""
                        UPDATE sharing_scenario SET ended_at = :at
                        WHERE case_id = :case AND ended_at IS NULL RETURNING *
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("case", caseId)
                .query(this::scenario)
                .list();
    }

    private Scenario scenario(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("name"),
                row.getString("matter_code"),
                row.getString("description"),
                Arrays.stream((Object[]) row.getArray("departments").getArray())
                        .map(UUID.class::cast)
                        .collect(Collectors.toSet()),
                json.readValue(row.getString("entries"), PARTS),
                row.getObject("until", LocalDate.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
