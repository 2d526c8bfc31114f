package org.gongshu.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which correction was raised for which objection. Runs in the caller's transaction. */
@Component
class ObjectionTable {

    private final JdbcClient jdbc;

    ObjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An objection that was passed on. */
    record Forward(UUID objection, UUID correction, UUID applicant) {}

    void insert(Forward forward, UUID region, Instant at) {
        jdbc.sql("""
                        INSERT INTO objection_forward (objection_case, region_id, correction_id, applicant_id, at)
                        VALUES (:objection, :region, :correction, :applicant, :at)
                        """)
                .param("objection", forward.objection())
                .param("region", region)
                .param("correction", forward.correction())
                .param("applicant", forward.applicant())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Forward> findOf(UUID objection) {
        return find("objection_case", objection);
    }

    Optional<Forward> findOfCorrection(UUID correction) {
        return find("correction_id", correction);
    }

    private Optional<Forward> find(String column, UUID id) {
        return jdbc.sql("SELECT * FROM objection_forward WHERE " + column + " = :id")
                .param("id", id)
                .query((row, _) -> new Forward(
                        row.getObject("objection_case", UUID.class),
                        row.getObject("correction_id", UUID.class),
                        row.getObject("applicant_id", UUID.class)))
                .optional();
    }
}
