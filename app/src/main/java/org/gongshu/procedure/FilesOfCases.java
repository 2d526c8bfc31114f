package org.gongshu.procedure;

import java.util.Set;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.FileReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents of cases, scans of what was received at a window, and files that came before their case. */
@Component
class FilesOfCases implements FileReferences {

    private final Database database;
    private final JdbcClient jdbc;

    FilesOfCases(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> digests() {
        return database.read(
                Scope.everywhere(), () -> jdbc.sql("""
                                SELECT digest FROM case_document
                                UNION SELECT digest FROM draft_file
                                UNION SELECT received ->> 'scanDigest' FROM case_file WHERE received IS NOT NULL
                                """).query(String.class).set());
    }
}
