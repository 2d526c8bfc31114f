package org.gongshu.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind entries. Every method runs inside a transaction that has named its scope. */
@Component
class EntryTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    EntryTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** The next free sequence number of the category in the region. */
    int nextSequence(UUID region, String category) {
        return jdbc.sql("""
                        INSERT INTO catalog_sequence AS s (region_id, category, last) VALUES (:region, :category, 1)
                        ON CONFLICT (region_id, category) DO UPDATE SET last = s.last + 1 RETURNING last
                        """)
                .param("region", region)
                .param("category", category)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    boolean hasCategory(String code) {
        return jdbc.sql("SELECT count(*) FROM catalog_category WHERE code = :code AND level >= 3")
                        .param("code", code)
                        .query((row, _) -> row.getInt(1))
                        .single()
                == 1;
    }

    void insert(CatalogEntry entry, Instant at) {
        jdbc.sql("""
                        INSERT INTO catalog_entry (id, region_id, department_id, code, state, content, name, gist,
                                                   category, sharing_type, opening_type, updated_at)
                        VALUES (:id, :region, :department, :code, :state, :content::jsonb, :name, :gist,
                                :category, :sharing, :opening, :at)
                        """).params(columns(entry, at).getValues()).update();
        writeItems(entry);
    }

    /** Writes the entry as it has become; false where somebody else changed it since. */
    boolean update(CatalogEntry entry, Instant at) {
        int rows = jdbc.sql("""
                        UPDATE catalog_entry
                        SET state = :state, edition = :edition, published_on = :publishedOn, mounted_case = :mountedCase,
                            case_id = :caseId, content = :content::jsonb, name = :name, gist = :gist,
                            category = :category, sharing_type = :sharing, opening_type = :opening, updated_at = :at,
                            version = version + 1
                        WHERE id = :id AND version = :version
                        """).params(columns(entry, at).getValues()).update();
        if (rows == 1) {
            jdbc.sql("DELETE FROM catalog_item WHERE entry_id = :id")
                    .param("id", entry.id())
                    .update();
            writeItems(entry);
        }
        return rows == 1;
    }

    void insertEdition(CatalogEntry entry, UUID caseId, Instant at) {
        jdbc.sql("""
                        INSERT INTO catalog_edition (region_id, entry_id, edition, content, case_id, published_at)
                        VALUES (:region, :entry, :edition, :content::jsonb, :caseId, :at)
                        """)
                .param("region", entry.region())
                .param("entry", entry.id())
                .param("edition", entry.edition())
                .param("content", json.writeValueAsString(entry.content()))
                .param("caseId", caseId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<CatalogEntry> find(UUID id) {
        return jdbc.sql("SELECT * FROM catalog_entry WHERE id = :id")
                .param("id", id)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** The entry, locked until the transaction ends. */
    Optional<CatalogEntry> findForUpdate(UUID id) {
        return jdbc.sql("SELECT * FROM catalog_entry WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> entry(row))
                .optional();
    }

    void insertChange(UUID region, UUID subject, UUID entry, EntryContent content) {
        jdbc.sql("""
                        INSERT INTO catalog_change (region_id, subject_id, entry_id, content)
                        VALUES (:region, :subject, :entry, :content::jsonb)
                        """)
                .param("region", region)
                .param("subject", subject)
                .param("entry", entry)
                .param("content", json.writeValueAsString(content))
                .update();
    }

    /** What the subject of a case would make of its entry. */
    Optional<EntryContent> findChange(UUID subject) {
        return jdbc.sql("SELECT content::text FROM catalog_change WHERE subject_id = :subject")
                .param("subject", subject)
                .query((row, _) -> json.readValue(row.getString(1), EntryContent.class))
                .optional();
    }

    /** Entries that {@code viewer} may see, after a position in the order of name and id. */
    List<CatalogEntry> list(EntrySearch search, Viewer viewer, @Nullable String name, @Nullable UUID id, int limit) {
        return jdbc.sql("SELECT e.* FROM catalog_entry e WHERE " + CONDITIONS + """
                         AND (:afterName::text IS NULL OR (e.name, e.id) > (:afterName, :afterId::uuid))
                        ORDER BY e.name, e.id LIMIT :limit
                        """)
                .params(conditions(search, viewer))
                .param("afterName", name)
                .param("afterId", id)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** Listed entries of the region with an item that not everybody may use; of one department, or of all for null. */
    List<CatalogEntry> listRestricted(UUID region, @Nullable UUID department, int limit) {
        return jdbc.sql("""
                        SELECT e.* FROM catalog_entry e
                        WHERE e.region_id = :region AND e.state IN ('PUBLISHED', 'CHANGING')
                          AND (:department::uuid IS NULL OR e.department_id = :department)
                          AND EXISTS (SELECT 1 FROM catalog_item i
                                      WHERE i.entry_id = e.id AND i.sharing_type <> 'UNCONDITIONAL')
                        ORDER BY e.name, e.id LIMIT :limit
                        """)
                .param("region", region)
                .param("department", department)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** The entry that has an item with this id now. */
    Optional<UUID> findEntryOfItem(UUID item) {
        return jdbc.sql("SELECT entry_id FROM catalog_item WHERE item_id = :item")
                .param("item", item)
                .query(UUID.class)
                .optional();
    }

    long count(EntrySearch search, Viewer viewer) {
        return jdbc.sql("SELECT count(*) FROM catalog_entry e WHERE " + CONDITIONS)
                .params(conditions(search, viewer))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static final String CONDITIONS = """
            (e.department_id = :mine OR e.state IN ('PUBLISHED', 'CHANGING')
                OR (:reviews AND e.state = 'SUBMITTED'))
            AND (:text::text IS NULL OR e.name ILIKE :text OR e.gist ILIKE :text OR e.code ILIKE :text
                OR EXISTS (SELECT 1 FROM catalog_item i WHERE i.entry_id = e.id AND i.name ILIKE :text))
            AND (:department::uuid IS NULL OR e.department_id = :department)
            AND (:state::text IS NULL OR e.state = :state)
            AND (:sharing::text IS NULL OR e.sharing_type = :sharing)
            AND (:opening::text IS NULL OR e.opening_type = :opening)
            AND (:category::text IS NULL OR e.category LIKE :category)
            """;

    private static Map<String, @Nullable Object> conditions(EntrySearch search, Viewer viewer) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("mine", viewer.department());
        values.put("reviews", viewer.reviews());
        values.put("text", search.text() == null ? null : "%" + literal(search.text()) + "%");
        values.put("department", search.department());
        values.put("state", search.state() == null ? null : search.state().name());
        values.put(
                "sharing",
                search.sharingType() == null ? null : search.sharingType().name());
        values.put(
                "opening",
                search.openingType() == null ? null : search.openingType().name());
        values.put("category", search.category() == null ? null : literal(search.category()) + "%");
        return values;
    }

    private static String literal(String text) {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private MapSqlParameterSource columns(CatalogEntry entry, Instant at) {
        return new MapSqlParameterSource()
                .addValue("id", entry.id())
                .addValue("region", entry.region())
                .addValue("department", entry.department())
                .addValue("code", entry.code())
                .addValue("state", entry.state().name())
                .addValue("edition", entry.edition())
                .addValue("publishedOn", entry.publishedOn())
                .addValue("mountedCase", entry.mountedCase())
                .addValue("caseId", entry.caseId())
                .addValue("content", json.writeValueAsString(entry.content()))
                .addValue("name", entry.name())
                .addValue("gist", entry.content().gist())
                .addValue("category", entry.content().category())
                .addValue("sharing", entry.sharingType().name())
                .addValue("opening", entry.openingType().name())
                .addValue("at", at.atOffset(ZoneOffset.UTC))
                .addValue("version", entry.version());
    }

    private void writeItems(CatalogEntry entry) {
        MapSqlParameterSource[] rows = new MapSqlParameterSource[entry.items().size()];
        for (int at = 0; at < rows.length; at++) {
            Item item = entry.items().get(at);
            rows[at] = new MapSqlParameterSource()
                    .addValue("region", entry.region())
                    .addValue("entry", entry.id())
                    .addValue("item", item.id())
                    .addValue("position", at)
                    .addValue("name", item.name())
                    .addValue("column", item.column())
                    .addValue("type", item.type().name())
                    .addValue("kind", item.kind().name())
                    .addValue("sensitivity", item.sensitivity().name())
                    .addValue("sharing", item.sharingType().name())
                    .addValue("opening", item.openingType().name());
        }
        batches.batchUpdate("""
                INSERT INTO catalog_item (region_id, entry_id, item_id, position, name, column_name, type, kind,
                                          sensitivity, sharing_type, opening_type)
                VALUES (:region, :entry, :item, :position, :name, :column, :type, :kind,
                        :sensitivity, :sharing, :opening)
                """, rows);
    }

    private CatalogEntry entry(ResultSet row) throws SQLException {
        return new CatalogEntry(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getString("code"),
                EntryState.valueOf(row.getString("state")),
                row.getInt("edition"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("mounted_case", UUID.class),
                row.getObject("case_id", UUID.class),
                json.readValue(row.getString("content"), EntryContent.class),
                row.getInt("version"));
    }
}
