package org.gongshu.quality;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.organization.Heritage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections that a department raised or has to decide; of two open doubts about one value both stay. */
@Component
class HeritageOfCorrections implements Heritage {

    private final JdbcClient jdbc;

    HeritageOfCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "corrections";
    }

    @Override
    public int handOn(UUID region, UUID from, UUID to, Instant at) {
        int provided = jdbc.sql("UPDATE correction SET provider_id = :to WHERE provider_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
        int raised = jdbc.sql("""
                        UPDATE correction c SET department_id = :to WHERE c.department_id = :from AND NOT EXISTS (
                            SELECT FROM correction o WHERE o.department_id = :to AND o.entry_id = c.entry_id
                                AND o.item = c.item AND o.row_key = c.row_key AND o.ended_at IS NULL AND c.ended_at IS NULL)
                        """).param("from", from).param("to", to).update();
        return provided + raised;
    }
}
