package org.gongshu.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind open datasets; every method runs inside a transaction that has named its scope. */
@Component
class DatasetTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DatasetTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest edition that was taken in; 0 where none was. */
    int editionOf(UUID dataset) {
        return jdbc.sql("SELECT coalesce(max(edition), 0) FROM open_dataset WHERE id = :id")
                .param("id", dataset)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** Whether it was withdrawn and waits for a new edition. */
    boolean isReopening(UUID dataset) {
        return jdbc.sql("SELECT count(*) FROM open_dataset WHERE id = :id AND reopening")
                        .param("id", dataset)
                        .query((row, _) -> row.getInt(1))
                        .single()
                > 0;
    }

    void put(OpenDataset dataset) {
        OpenDatasetAbout about = dataset.about();
        jdbc.sql("""
                        INSERT INTO open_dataset (id, region_id, slug, access, about, title, searched, edition, row_count,
                                                  csv_digest, csv_bytes, opened_on, updated_at)
                        VALUES (:id, :region, :slug, :access, :about::jsonb, :title, :searched, :edition, :rows,
                                :digest, :bytes, :openedOn, :at)
                        ON CONFLICT (id) DO UPDATE SET about = excluded.about, title = excluded.title,
                            searched = excluded.searched, edition = excluded.edition, row_count = excluded.row_count,
                            csv_digest = excluded.csv_digest, csv_bytes = excluded.csv_bytes,
                            updated_at = excluded.updated_at, access = excluded.access, stale_on = NULL,
                            stale_note = NULL, reopening = false,
                            withdrawn_at = CASE WHEN open_dataset.reopening THEN NULL
                                                ELSE open_dataset.withdrawn_at END
                        """)
                .param("id", about.dataset())
                .param("region", about.region())
                .param("slug", about.slug())
                .param("access", about.needsApplication() ? OpenAccess.APPLICATION.name() : OpenAccess.OPEN.name())
                .param("about", json.writeValueAsString(about))
                .param("title", about.title())
                .param("searched", searched(about))
                .param("edition", dataset.edition())
                .param("rows", dataset.rows())
                .param("digest", dataset.digest())
                .param("bytes", dataset.bytes())
                .param("openedOn", about.openedOn())
                .param("at", dataset.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<OpenDataset> find(String slug) {
        return jdbc.sql("SELECT * FROM open_dataset WHERE slug = :slug AND withdrawn_at IS NULL")
                .param("slug", slug)
                .query((row, _) -> dataset(row))
                .optional();
    }

    /** Whether there was a dataset of that name, which has been taken off. */
    boolean isWithdrawn(String slug) {
        return jdbc.sql("SELECT count(*) FROM open_dataset WHERE slug = :slug AND withdrawn_at IS NOT NULL")
                        .param("slug", slug)
                        .query((row, _) -> row.getInt(1))
                        .single()
                > 0;
    }

    /** Datasets with the text in them, the newest first, behind a position. */
    List<OpenDataset> list(@Nullable String text, @Nullable Instant before, @Nullable UUID id, int limit) {
        return jdbc.sql("""
                        SELECT * FROM open_dataset
                        WHERE withdrawn_at IS NULL AND (:text::text IS NULL OR searched ILIKE :text)
                          AND (:before::timestamptz IS NULL OR (updated_at, id) < (:before, :id::uuid))
                        ORDER BY updated_at DESC, id DESC LIMIT :limit
                        """)
                .param("text", pattern(text))
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> dataset(row))
                .list();
    }

    long count(@Nullable String text) {
        return jdbc.sql("""
                        SELECT count(*) FROM open_dataset
                        WHERE withdrawn_at IS NULL AND (:text::text IS NULL OR searched ILIKE :text)
                        """)
                .param("text", pattern(text))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String searched(OpenDatasetAbout about) {
        return String.join(
                "\n",
                about.title(),
                about.gist(),
                about.department(),
                about.regionName(),
                about.code(),
                about.fields().stream().map(OpenField::name).collect(Collectors.joining(" ")));
    }

    private static @Nullable StaleMark staleOf(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("stale_on", LocalDate.class);
        return on == null ? null : new StaleMark(on, row.getString("stale_note"));
    }

    private OpenDataset dataset(ResultSet row) throws SQLException {
        return new OpenDataset(
                json.readValue(row.getString("about"), OpenDatasetAbout.class),
                row.getInt("edition"),
                row.getLong("row_count"),
                row.getString("csv_digest"),
                row.getLong("csv_bytes"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                staleOf(row));
    }
}
