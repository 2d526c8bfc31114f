package org.gongshu.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind personal copies and their use; every method runs in a transaction that has named its scope. */
@Component
class PersonalCopyTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonalCopyTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A copy that is not newer than what is there changes nothing. */
    void put(PersonalCopy copy) {
        jdbc.sql("""
                        INSERT INTO personal_copy (id, region_id, dataset_id, applicant_id, about, edition, csv_digest,
                                                   csv_bytes, updated_at)
                        VALUES (:id, :region, :dataset, :applicant, :about::jsonb, :edition, :digest, :bytes, :at)
                        ON CONFLICT (id) DO UPDATE SET about = excluded.about, edition = excluded.edition,
                            csv_digest = excluded.csv_digest, csv_bytes = excluded.csv_bytes,
                            updated_at = excluded.updated_at
                        WHERE personal_copy.edition < excluded.edition
                        """)
                .param("id", copy.id())
                .param("region", copy.about().region())
                .param("dataset", copy.terms().listing())
                .param("applicant", copy.terms().applicant())
                .param("about", json.writeValueAsString(copy.about()))
                .param("edition", copy.edition())
                .param("digest", copy.digest())
                .param("bytes", copy.bytes())
                .param("at", utc(copy.updatedAt()))
                .update();
    }

    /** The copy, if it is the applicant's and its dataset is not taken off. */
    Optional<PersonalCopy> find(UUID applicant, UUID id) {
        return jdbc.sql("""
                        SELECT c.* FROM personal_copy c JOIN open_dataset d ON d.id = c.dataset_id
                        WHERE c.id = :id AND c.applicant_id = :applicant AND d.withdrawn_at IS NULL
                        """)
                .param("id", id)
                .param("applicant", applicant)
                .query((row, _) -> copy(row))
                .optional();
    }

    List<PersonalCopy> list(UUID applicant) {
        return jdbc.sql("""
                        SELECT c.* FROM personal_copy c JOIN open_dataset d ON d.id = c.dataset_id
                        WHERE c.applicant_id = :applicant AND d.withdrawn_at IS NULL ORDER BY c.id DESC LIMIT 500
                        """)
                .param("applicant", applicant)
                .query((row, _) -> copy(row))
                .list();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("UPDATE personal_copy SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void begin(UUID use, PersonalCopy copy, UUID account, Instant at) {
        jdbc.sql("""
                        INSERT INTO personal_use (id, region_id, copy_id, dataset_id, applicant_id, account_id, edition,
                                                  begun_at)
                        VALUES (:id, :region, :copy, :dataset, :applicant, :account, :edition, :at)
                        """)
                .param("id", use)
                .param("region", copy.about().region())
                .param("copy", copy.id())
                .param("dataset", copy.terms().listing())
                .param("applicant", copy.terms().applicant())
                .param("account", account)
                .param("edition", copy.edition())
                .param("at", utc(at))
                .update();
    }

    void end(UUID use, long bytes, Instant at) {
        jdbc.sql("UPDATE personal_use SET ended_at = :at, bytes = :bytes WHERE id = :id")
                .param("at", utc(at))
                .param("bytes", bytes)
                .param("id", use)
                .update();
    }

    /** Personal uses of a dataset, the newest first. */
    List<OpeningSide.PersonalUse> uses(UUID dataset, int most) {
        return jdbc.sql("""
                        SELECT * FROM personal_use WHERE dataset_id = :dataset ORDER BY id DESC LIMIT :most
                        """)
                .param("dataset", dataset)
                .param("most", most)
                .query((row, _) -> use(row))
                .list();
    }

    private static OpeningSide.PersonalUse use(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new OpeningSide.PersonalUse(
                row.getObject("id", UUID.class),
                row.getObject("copy_id", UUID.class),
                row.getObject("applicant_id", UUID.class),
                row.getInt("edition"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("bytes", Long.class));
    }

    private PersonalCopy copy(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new PersonalCopy(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("about"), OpenDatasetAbout.class),
                row.getInt("edition"),
                row.getString("csv_digest"),
                row.getLong("csv_bytes"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
