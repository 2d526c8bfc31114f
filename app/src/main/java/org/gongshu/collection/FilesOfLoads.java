package org.gongshu.collection;

import java.util.Set;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.FileReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was delivered, and what was rejected of it. Of a load that came to nothing the delivered file is let go: its
 * digest stays in the load, and the rejected rows can still be fetched.
 */
@Component
class FilesOfLoads implements FileReferences {

    private final Database database;
    private final JdbcClient jdbc;

    FilesOfLoads(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> digests() {
        return database.read(
                Scope.everywhere(), () -> jdbc.sql("""
                                SELECT file_digest FROM data_load WHERE state NOT IN ('FAILED', 'CANCELLED')
                                UNION SELECT rejected_digest FROM data_load WHERE rejected_digest IS NOT NULL
                                """).query(String.class).set());
    }
}
