package org.gongshu.regulation.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.regulation.LoadedText;
import org.gongshu.regulation.OfficialText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The official texts as they were loaded; none is ever overwritten. */
@Component
public class TextTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TextTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The one loaded last. */
    public Optional<LoadedText> findLatest(String regulation) {
        return jdbc.sql("""
                        SELECT * FROM official_text WHERE regulation_id = :regulation
                        ORDER BY loaded_at DESC, id DESC LIMIT 1
                        """).param("regulation", regulation).query(this::text).optional();
    }

    /** Joins the caller's transaction. */
    public void insert(LoadedText text) {
        jdbc.sql("""
                        INSERT INTO official_text (id, regulation_id, file_name, sha256, loaded_at, content)
                        VALUES (:id, :regulation, :file, :sha256, :at, :content::jsonb)
                        """)
                .param("id", text.id())
                .param("regulation", text.regulation())
                .param("file", text.fileName())
                .param("sha256", text.sha256())
                .param("at", text.loadedAt().atOffset(ZoneOffset.UTC))
                .param("content", json.writeValueAsString(text.text()))
                .update();
    }

    private LoadedText text(ResultSet row, int number) throws SQLException {
        return new LoadedText(
                row.getObject("id", UUID.class),
                row.getString("regulation_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("content"), OfficialText.class));
    }
}
