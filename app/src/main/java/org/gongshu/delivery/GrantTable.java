package org.gongshu.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.DeliveryMode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How grants lie in the database. */
@Component
class GrantTable {

    private static final TypeReference<List<GrantedItem>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<RowCondition>> CONDITIONS = new TypeReference<>() {};
    private static final TypeReference<List<GrantBasis>> BASIS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GrantTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes the next epoch and tells every node; the other changers of grants wait until this one has committed. */
    long nextEpoch() {
        long epoch = jdbc.sql("UPDATE grant_epoch SET epoch = epoch + 1 RETURNING epoch")
                .query(Long.class)
                .single();
        jdbc.sql("SELECT pg_notify('gongshu_grants', :epoch)")
                .param("epoch", Long.toString(epoch))
                .query((row, _) -> epoch)
                .single();
        return epoch;
    }

    long epoch() {
        return jdbc.sql("SELECT epoch FROM grant_epoch").query(Long.class).single();
    }

    /** The grants that changed after that epoch. */
    List<UUID> changedAfter(long epoch) {
        return jdbc.sql("SELECT id FROM data_grant WHERE epoch > :epoch")
                .param("epoch", epoch)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void insert(Grant grant, long epoch) {
        GrantTerms terms = grant.terms();
        jdbc.sql("""
                        INSERT INTO data_grant (id, region_id, department_id, applicant_id, provider_id, entry_id, entry_name, mode,
                            items, conditions, purpose, scenario, basis, quota, unattended, systems, persons, until, retain_until,
                            case_id, case_number, regulation, article, standing, end_reason, issued_at, epoch, version)
                        VALUES (:id, :region, :department, :applicant, :provider, :entry, :entryName, :mode, :items::jsonb,
                            :conditions::jsonb, :purpose::jsonb, :scenario, :basis::jsonb, :quota::jsonb, :unattended,
                            :systems, :persons, :until, :retainUntil, :case, :caseNumber, :regulation, :article,
                            'ACTIVE', NULL, :issuedAt, :epoch, 1)
                        """)
                .param("id", grant.id())
                .param("region", terms.region())
                .param("department", departmentOf(terms.audience()))
                .param("applicant", applicantOf(terms.audience()))
                .param("provider", terms.provider())
                .param("entry", terms.entry())
                .param("entryName", terms.entryName())
                .param("mode", terms.mode().name())
                .param("items", json.writeValueAsString(terms.items()))
                .param("conditions", json.writeValueAsString(terms.rows()))
                .param("purpose", json.writeValueAsString(terms.purpose()))
                .param("scenario", terms.scenario())
                .param("basis", json.writeValueAsString(terms.basis()))
                .param("quota", json.writeValueAsString(terms.quota()))
                .param("unattended", terms.unattended())
                .param("systems", ids(terms.systems()))
                .param("persons", ids(terms.persons()))
                .param("until", terms.until())
                .param("retainUntil", terms.retainUntil())
                .param("case", terms.caseId())
                .param("caseNumber", terms.caseNumber())
                .param("regulation", terms.article().regulation())
                .param("article", terms.article().article())
                .param("issuedAt", utc(grant.issuedAt()))
                .param("epoch", epoch)
                .update();
    }

    /** Whether the grant still had that version. */
    boolean changeStanding(UUID id, int version, Grant.Standing standing, @Nullable String reason, long epoch) {
        return jdbc.sql("""
                                UPDATE data_grant SET standing = :standing, end_reason = :reason, epoch = :epoch, version = version + 1
                                WHERE id = :id AND version = :version
                                """)
                        .param("standing", standing.name())
                        .param("reason", reason)
                        .param("epoch", epoch)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether the grant still had that version. */
    boolean changeNamed(UUID id, int version, Set<UUID> systems, Set<UUID> persons, long epoch) {
        return jdbc.sql("""
                                UPDATE data_grant SET systems = :systems, persons = :persons, epoch = :epoch, version = version + 1
                                WHERE id = :id AND version = :version
                                """)
                        .param("systems", ids(systems))
                        .param("persons", ids(persons))
                        .param("epoch", epoch)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Grant> find(UUID id) {
        return jdbc.sql("SELECT * FROM data_grant WHERE id = :id")
                .param("id", id)
                .query(this::grant)
                .optional();
    }

    List<Grant> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM data_grant WHERE case_id = :case ORDER BY id")
                .param("case", caseId)
                .query(this::grant)
                .list();
    }

    List<Grant> ofEntry(UUID entry) {
        return jdbc.sql("SELECT * FROM data_grant WHERE entry_id = :entry ORDER BY id")
                .param("entry", entry)
                .query(this::grant)
                .list();
    }

    /** The next grants after {@code after} that match, newest first; nulls in the search match everything. */
    List<Grant> list(GrantSearch search, @Nullable UUID after, int limit) {
        return jdbc.sql("SELECT * FROM data_grant WHERE " + GrantSearch.MATCHES
                        + " AND (:after::uuid IS NULL OR id < :after) ORDER BY id DESC LIMIT :limit")
                .params(search.parameters())
                .param("after", after)
                .param("limit", limit)
                .query(this::grant)
                .list();
    }

    long count(GrantSearch search) {
        return jdbc.sql("SELECT count(*) FROM data_grant WHERE " + GrantSearch.MATCHES)
                .params(search.parameters())
                .query(Long.class)
                .single();
    }

    private Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                terms(row),
                Grant.Standing.valueOf(row.getString("standing")),
                row.getString("end_reason"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private GrantTerms terms(ResultSet row) throws SQLException {
        return new GrantTerms(
                row.getObject("region_id", UUID.class),
                audience(row),
                row.getObject("provider_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getString("entry_name"),
                DeliveryMode.valueOf(row.getString("mode")),
                json.readValue(row.getString("items"), ITEMS),
                json.readValue(row.getString("conditions"), CONDITIONS),
                json.readValue(row.getString("purpose"), Purpose.class),
                row.getString("scenario"),
                json.readValue(row.getString("basis"), BASIS),
                json.readValue(row.getString("quota"), Quota.class),
                row.getBoolean("unattended"),
                idsIn(row, "systems"),
                idsIn(row, "persons"),
                row.getObject("until", LocalDate.class),
                row.getObject("retain_until", LocalDate.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")));
    }

    private static Audience audience(ResultSet row) throws SQLException {
        UUID department = row.getObject("department_id", UUID.class);
        UUID applicant = row.getObject("applicant_id", UUID.class);
        if (department != null) {
            return new Audience.OfDepartment(department);
        }
        return applicant == null ? new Audience.Public() : new Audience.OfApplicant(applicant);
    }

    private static @Nullable UUID departmentOf(Audience audience) {
        return audience instanceof Audience.OfDepartment(UUID department) ? department : null;
    }

    private static @Nullable UUID applicantOf(Audience audience) {
        return audience instanceof Audience.OfApplicant(UUID applicant) ? applicant : null;
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }

    private static Set<UUID> idsIn(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(UUID.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
