package org.gongshu.catalog;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.organization.Heritage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries with their drafts: the successor answers for the data from now on. */
@Component
class HeritageOfEntries implements Heritage {

    private final JdbcClient jdbc;

    HeritageOfEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "entries";
    }

    @Override
    public int handOn(UUID region, UUID from, UUID to, Instant at) {
        return jdbc.sql(
                        "UPDATE catalog_entry SET department_id = :to, version = version + 1 WHERE department_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
