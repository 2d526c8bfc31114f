package org.gongshu.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.Ledger;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was agreed beyond grants; each consent stays beside its grant for whoever looks at it. */
@Component
public class GrantConsents {

    private static final TypeReference<Map<String, String>> STATEMENTS = new TypeReference<>() {};

    private final Database database;
    private final GrantTable grants;
    private final GrantHistory history;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    GrantConsents(
            Database database,
            GrantTable grants,
            GrantHistory history,
            Ledger ledger,
            JdbcClient jdbc,
            JsonMapper json) {
        this.database = database;
        this.grants = grants;
        this.history = history;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Puts a consent beside its grant, in the deciding transaction. */
    public Outcome<GrantConsent> attach(GrantConsent consent) {
        return database.write(Scope.of(consent.region()), () -> {
            Optional<Grant> grant = grants.find(consent.grant());
            if (grant.isEmpty()) {
                return Outcome.refused(DeliveryProblem.GRANT_NOT_FOUND);
            }
            if (grant.get().standing() == Grant.Standing.TERMINATED) {
                return Outcome.refused(DeliveryProblem.ALREADY_ENDED);
            }
            insert(consent);
            record(grant.get(), GrantChange.What.CONSENTED, consent, consent.givenAt());
            return Outcome.done(consent);
        });
    }

    /** Takes back every consent that the case gave, as when a review replaced its decision. */
    public List<GrantConsent> withdrawAllOf(Scope scope, UUID caseId, Instant at) {
        return database.write(scope, () -> {
            List<GrantConsent> withdrawn = jdbc.sql("""
                            UPDATE grant_consent SET withdrawn_at = :at
                            WHERE case_id = :case AND withdrawn_at IS NULL RETURNING *
                            """)
                    .param("at", GrantTable.utc(at))
                    .param("case", caseId)
                    .query(this::consent)
                    .list();
            withdrawn.forEach(consent -> grants.find(consent.grant())
                    .ifPresent(grant -> record(grant, GrantChange.What.CONSENT_WITHDRAWN, consent, at)));
            return withdrawn;
        });
    }

    /** The consents of these grants by grant, each grant's oldest first. */
    public Map<UUID, List<GrantConsent>> of(Scope scope, Collection<UUID> ids) {
        return database
                .read(
                        scope,
                        () -> jdbc.sql(
                                        "SELECT * FROM grant_consent WHERE grant_id = ANY (:grants) ORDER BY given_at, id")
                                .param("grants", ids.toArray(UUID[]::new))
                                .query(this::consent)
                                .list())
                .stream()
                .collect(Collectors.groupingBy(GrantConsent::grant));
    }

    private void insert(GrantConsent consent) {
        jdbc.sql("""
                        INSERT INTO grant_consent (id, region_id, grant_id, statements, until, case_id, case_number,
                            regulation, article, given_at)
                        VALUES (:id, :region, :grant, :statements::jsonb, :until, :case, :number, :regulation, :article, :at)
                        """)
                .param("id", consent.id())
                .param("region", consent.region())
                .param("grant", consent.grant())
                .param("statements", json.writeValueAsString(consent.statements()))
                .param("until", consent.until())
                .param("case", consent.caseId())
                .param("number", consent.caseNumber())
                .param("regulation", consent.article().regulation())
                .param("article", consent.article().article())
                .param("at", GrantTable.utc(consent.givenAt()))
                .update();
    }

    private void record(Grant grant, GrantChange.What what, GrantConsent consent, Instant at) {
        GrantChange change = new GrantChange(
                what, List.of(), List.of(), consent.statements().get("purpose"), null, consent.caseId(), at);
        history.add(grant, change);
        ledger.append(GrantEntries.of(grant, change));
    }

    private GrantConsent consent(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new GrantConsent(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("grant_id", UUID.class),
                json.readValue(row.getString("statements"), STATEMENTS),
                row.getObject("until", LocalDate.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
