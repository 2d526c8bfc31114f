package org.gongshu.organization;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Information systems with their clients; a name that the successor has already says where the system came from. */
@Component
class HeritageOfSystems implements Heritage {

    private final JdbcClient jdbc;

    HeritageOfSystems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "systems";
    }

    @Override
    public int handOn(UUID region, UUID from, UUID to, Instant at) {
        return jdbc.sql("""
                        UPDATE information_system s SET department_id = :to, version = version + 1, name = CASE
                            WHEN EXISTS (SELECT FROM information_system o WHERE o.department_id = :to AND o.name = s.name)
                            THEN s.name || '（' || (SELECT short_name FROM department WHERE id = :from) || '）'
                            ELSE s.name END
                        WHERE s.department_id = :from
                        """).param("from", from).param("to", to).update();
    }
}
