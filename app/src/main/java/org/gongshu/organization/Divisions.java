package org.gongshu.organization;

import java.util.List;
import java.util.Optional;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The published divisions of the country: provinces, cities, areas, streets. */
@Service
public class Divisions {

    private static final int FULL_LENGTH = 6;

    private final Database database;
    private final JdbcClient jdbc;

    Divisions(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** The divisions directly below {@code parent}, or the provinces. */
    public List<Division> listChildren(@Nullable String parent) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                SELECT code, name, level, parent FROM division
                                WHERE parent IS NOT DISTINCT FROM :parent ORDER BY code
                                """)
                        .param("parent", parent)
                        .query(Division.class)
                        .list());
    }

    /** The division that a six-digit code of GB/T 2260 names. */
    public Optional<Division> findByFullCode(String fullCode) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT code, name, level, parent FROM division WHERE code = :code")
                        .param("code", shortCode(fullCode))
                        .query(Division.class)
                        .optional());
    }

    /** The code without the pairs of zeros that only fill it up. */
    static String shortCode(String fullCode) {
        String code = fullCode;
        while (code.length() > 2 && code.length() <= FULL_LENGTH && code.endsWith("00")) {
            code = code.substring(0, code.length() - 2);
        }
        return code;
    }
}
