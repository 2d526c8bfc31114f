package org.gongshu.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents. Runs in the caller's transaction. */
@Component
class DocumentTable {

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Case about, CaseDocument document) {
        jdbc.sql("""
                        INSERT INTO case_document (id, region_id, case_id, evidence, outgoing, number, dated, name,
                            media_type, size, digest, filed_by, filed_at)
                        VALUES (:id, :region, :case, :evidence, :outgoing, :number, :dated, :name, :mediaType, :size,
                            :digest, :filedBy, :filedAt)
                        """)
                .param("id", document.id())
                .param("region", about.region())
                .param("case", about.id())
                .param("evidence", document.evidence())
                .param("outgoing", document.outgoing())
                .param("number", document.number())
                .param("dated", document.dated())
                .param("name", document.name())
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("digest", document.digest())
                .param("filedBy", document.filedBy())
                .param("filedAt", CaseColumns.utc(document.filedAt()))
                .update();
    }

    /** The documents of a case in the order of filing. */
    List<CaseDocument> list(UUID id) {
        return jdbc.sql("SELECT * FROM case_document WHERE case_id = :id ORDER BY filed_at, id")
                .param("id", id)
                .query(DocumentTable::documentOf)
                .list();
    }

    private static CaseDocument documentOf(ResultSet row, int number) throws SQLException {
        return new CaseDocument(
                CaseColumns.id(row, "id"),
                row.getString("evidence"),
                row.getBoolean("outgoing"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("digest"),
                CaseColumns.idOrNull(row, "filed_by"),
                CaseColumns.instant(row, "filed_at"));
    }
}
