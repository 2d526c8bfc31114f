package org.gongshu.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.gongshu.platform.DatabaseServer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the same answers cost with nothing around them: no filter, no token, no grant, no record. It writes the same bytes
 * from the same table and lives here only.
 */
final class BareEndpoint {

    private static final JsonFactory JSON = new JsonFactory();

    private final Tomcat tomcat = new Tomcat();
    private final HikariDataSource connections;
    private final String rows;
    private final String name;

    BareEndpoint(DatabaseServer server, String table) throws Exception {
        this.rows = "SELECT id_number, name, gender, born, phone, address, area, household, members, allowance, \"_marks\","
                + " \"_disputed\", id_number FROM " + table + " WHERE id_number = ? ORDER BY id_number LIMIT 101";
        this.name = "SELECT name = ? FROM " + table + " WHERE id_number = ?";
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("binaryTransfer", "false");
        this.connections = new HikariDataSource(config);
        tomcat.setBaseDir(Files.createTempDirectory("bench-tomcat").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "10000");
        tomcat.getConnector().getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "rows", new Rows());
        context.addServletMappingDecoded("/rows", "rows");
        Tomcat.addServlet(context, "verify", new Verify());
        context.addServletMappingDecoded("/verify", "verify");
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    private final class Rows extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes);
                    Connection connection = connections.getConnection();
                    PreparedStatement statement = connection.prepareStatement(rows)) {
                statement.setString(1, request.getParameter("id_number"));
                json.writeStartObject();
                json.writeName("items");
                json.writeStartArray();
                int count = 0;
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        count++;
                        row(json, found);
                    }
                }
                json.writeEndArray();
                json.writeName("next");
                json.writeNull();
                json.writeName("total");
                json.writeNumber(count);
                json.writeName("totalExact");
                json.writeBoolean(true);
                json.writeName("version");
                json.writeNumber(Served.VERSION.get());
                json.writeEndObject();
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
            send(response, bytes.toByteArray());
        }

        private void row(JsonGenerator json, ResultSet found) throws SQLException {
            json.writeStartObject();
            for (int i = 0; i < Register.COLUMNS.size(); i++) {
                json.writeName(Register.COLUMNS.get(i));
                String value = found.getString(i + 1);
                if (value == null) {
                    json.writeNull();
                } else if (i == 8) {
                    json.writeRawValue(value);
                } else {
                    json.writeString(value);
                }
            }
            json.writeEndObject();
        }
    }

    private final class Verify extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String id = "";
            String claimed = "";
            try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), request.getInputStream())) {
                while (json.nextToken() != null) {
                    if (json.currentToken() == JsonToken.VALUE_STRING) {
                        if ("id_number".equals(json.currentName())) {
                            id = json.getString();
                        } else {
                            claimed = json.getString();
                        }
                    }
                }
            }
            String answer = "U";
            try (Connection connection = connections.getConnection();
                    PreparedStatement statement = connection.prepareStatement(name)) {
                statement.setString(1, claimed);
                statement.setString(2, id);
                try (ResultSet found = statement.executeQuery()) {
                    if (found.next()) {
                        answer = found.getBoolean(1) ? "Y" : "N";
                    }
                }
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
            send(response, ("{\"results\":[\"" + answer + "\"]}").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void send(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
