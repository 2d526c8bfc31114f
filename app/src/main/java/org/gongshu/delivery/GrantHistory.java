package org.gongshu.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to grants. */
@Component
class GrantHistory {

    private static final TypeReference<Map<String, List<UUID>>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GrantHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Grant grant, GrantChange change) {
        jdbc.sql("""
                        INSERT INTO grant_change (id, region_id, grant_id, what, detail, reason, account, case_id, at)
                        VALUES (:id, :region, :grant, :what, :detail::jsonb, :reason, :account, :case, :at)
                        """)
                .param("id", Ids.next())
                .param("region", grant.terms().region())
                .param("grant", grant.id())
                .param("what", change.what().name())
                .param("detail", json.writeValueAsString(Map.of("added", change.added(), "removed", change.removed())))
                .param("reason", change.reason())
                .param("account", change.account())
                .param("case", change.caseId())
                .param("at", GrantTable.utc(change.at()))
                .update();
    }

    List<GrantChange> of(UUID grant) {
        return jdbc.sql("SELECT * FROM grant_change WHERE grant_id = :grant ORDER BY at, id")
                .param("grant", grant)
                .query(this::change)
                .list();
    }

    private GrantChange change(ResultSet row, int number) throws SQLException {
        Map<String, List<UUID>> detail = json.readValue(row.getString("detail"), DETAIL);
        return new GrantChange(
                GrantChange.What.valueOf(row.getString("what")),
                detail.getOrDefault("added", List.of()),
                detail.getOrDefault("removed", List.of()),
                row.getString("reason"),
                row.getObject("account", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
