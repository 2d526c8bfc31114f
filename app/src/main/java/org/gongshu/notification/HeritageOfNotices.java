package org.gongshu.notification;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.organization.Heritage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inbox. */
@Component
class HeritageOfNotices implements Heritage {

    private final JdbcClient jdbc;

    HeritageOfNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "notices";
    }

    @Override
    public int handOn(UUID region, UUID from, UUID to, Instant at) {
        return jdbc.sql("UPDATE notice SET department_id = :to WHERE department_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
