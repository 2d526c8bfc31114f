package org.gongshu.opening;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.organization.Heritage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a department has opened, and what it has promised to open. */
@Component
class HeritageOfOpening implements Heritage {

    private final JdbcClient jdbc;

    HeritageOfOpening(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "opened";
    }

    @Override
    public int handOn(UUID region, UUID from, UUID to, Instant at) {
        int opened = jdbc.sql("UPDATE open_order SET department_id = :to WHERE department_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
        int promised = jdbc.sql("""
                        UPDATE opening_promise SET department_id = :to
                        WHERE department_id = :from AND kept_case IS NULL AND withdrawn_at IS NULL
                        """).param("from", from).param("to", to).update();
        return opened + promised;
    }
}
