package org.gongshu.organization;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Copies the published divisions into the database when it is set up. */
@Component
@SuppressWarnings("checkstyle:TypeName")
class V031__Divisions extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        Connection connection = context.getConnection();
        copy(connection, "provinces", "code text, name text");
        copy(connection, "cities", "code text, name text, province text");
        copy(connection, "areas", "code text, name text, city text, province text");
        copy(connection, "streets", "code text, name text, area text, province text, city text");
        execute(connection, """
                INSERT INTO division (code, name, level, parent)
                SELECT code, name, 'PROVINCE', NULL FROM raw_provinces
                UNION ALL SELECT code, name, 'CITY', province FROM raw_cities
                UNION ALL SELECT code, name, 'AREA', city FROM raw_areas
                UNION ALL SELECT code, name, 'STREET', area FROM raw_streets
                """);
        execute(connection, "DROP TABLE raw_provinces, raw_cities, raw_areas, raw_streets");
    }

    private static void copy(Connection connection, String name, String columns) throws IOException, SQLException {
        execute(connection, "CREATE TEMPORARY TABLE raw_" + name + " (" + columns + ")");
        try (InputStream in = new ClassPathResource("reference/divisions-" + name + ".csv").getInputStream()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY raw_" + name + " FROM STDIN (FORMAT csv, HEADER true)", in);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
