package org.gongshu.collection;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.organization.Heritage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads, so that the successor can follow and commit what was delivered. */
@Component
class HeritageOfLoads implements Heritage {

    private final JdbcClient jdbc;

    HeritageOfLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "loads";
    }

    @Override
    public int handOn(UUID region, UUID from, UUID to, Instant at) {
        return jdbc.sql("UPDATE data_load SET department_id = :to WHERE department_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
