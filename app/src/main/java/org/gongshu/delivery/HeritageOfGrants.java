package org.gongshu.delivery;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.organization.Heritage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grants that a department has and those on data that it provides; every node hears of it like of any change. */
@Component
class HeritageOfGrants implements Heritage {

    private final JdbcClient jdbc;
    private final GrantTable table;

    HeritageOfGrants(JdbcClient jdbc, GrantTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public String what() {
        return "grants";
    }

    @Override
    public int handOn(UUID region, UUID from, UUID to, Instant at) {
        return jdbc.sql("""
                        UPDATE data_grant SET epoch = :epoch, version = version + 1,
                            department_id = CASE WHEN department_id = :from THEN :to ELSE department_id END,
                            provider_id = CASE WHEN provider_id = :from THEN :to ELSE provider_id END
                        WHERE department_id = :from OR provider_id = :from
                        """)
                .param("epoch", table.nextEpoch())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
