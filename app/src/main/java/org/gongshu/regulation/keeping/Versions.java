package org.gongshu.regulation.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gongshu.kernel.CanonicalJson;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RegulationVersion;
import org.gongshu.regulation.reading.RegulationFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of a regulation that was ever in use here. */
@Component
public class Versions {

    private final Database database;
    private final JdbcClient jdbc;

    Versions(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /**
     * Keeps {@code version}. Under the same id, date of effect and date of verification nothing else may ever have
     * stood: a changed reading is verified anew and says when.
     */
    public void keep(RegulationVersion version, Instant now) {
        database.write(Scope.everywhere(), () -> {
            Optional<String> other = hashOfSameDates(version.regulation());
            if (other.isPresent() && !other.get().equals(version.sha256())) {
                throw new IllegalStateException(
                        "The regulation " + version.regulation().id()
                                + " has changed since it was last used, but not its date verified-on. Cases were opened under "
                                + other.get() + ", the folder now has " + version.sha256()
                                + ". Restore the folder, or give the changed reading its own verified-on.");
            }
            return insert(version, now);
        });
    }

    private Optional<String> hashOfSameDates(Regulation regulation) {
        return jdbc.sql("""
                        SELECT sha256 FROM regulation_version
                        WHERE regulation_id = :id AND effective_from IS NOT DISTINCT FROM :effective::date
                          AND verified_on = :verified
                        """)
                .param("id", regulation.id())
                .param("effective", effective(regulation))
                .param("verified", regulation.dates().verifiedOn())
                .query(String.class)
                .optional();
    }

    /** The accounts of articles tell about the program, not the law, so a newer program may correct them. */
    private int insert(RegulationVersion version, Instant now) {
        Regulation regulation = version.regulation();
        return jdbc.sql("""
                        INSERT INTO regulation_version
                          (regulation_id, sha256, effective_from, verified_on, content, kept_at)
                        VALUES (:id, :sha256, :effective::date, :verified, :content, :now)
                        ON CONFLICT (regulation_id, sha256) DO UPDATE SET content = excluded.content
                        """)
                .param("id", regulation.id())
                .param("sha256", version.sha256())
                .param("effective", effective(regulation))
                .param("verified", regulation.dates().verifiedOn())
                .param("content", CanonicalJson.text(version.content()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String effective(Regulation regulation) {
        LocalDate from = regulation.dates().effectiveFrom();
        return from == null ? null : from.toString();
    }

    /** The version with this digest, which must have been kept. */
    public Regulation read(String id, String sha256) {
        String content = database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT content FROM regulation_version WHERE regulation_id = :id AND sha256 = :sha256")
                        .param("id", id)
                        .param("sha256", sha256)
                        .query(String.class)
                        .single());
        return RegulationFolder.reread(id, content);
    }
}
