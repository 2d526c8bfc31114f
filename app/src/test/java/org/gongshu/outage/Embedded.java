package org.gongshu.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The database of a demonstration, for what no address offers. */
record Embedded(Path data) {

    private static final int LINE_OF_PORT = 3;

    /** Limits what a grant gives in a day; the node must not have served it yet. */
    void limit(String grant, int rowsPerDay) throws IOException, SQLException {
        Path folder = data.resolve("postgres");
        String port =
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(LINE_OF_PORT);
        String password = Files.readString(folder.resolve("owner.password")).strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port.strip() + "/gongshu", "gongshu", password);
                PreparedStatement fence =
                        connection.prepareStatement("SELECT set_config('gongshu.regions', '*', false)");
                PreparedStatement update =
                        connection.prepareStatement("UPDATE data_grant SET quota = ?::jsonb WHERE id = ?")) {
            fence.execute();
            update.setString(1, "{\"requestsPerDay\":null,\"rowsPerDay\":" + rowsPerDay + "}");
            update.setObject(2, UUID.fromString(grant));
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("no such grant");
            }
        }
    }
}
