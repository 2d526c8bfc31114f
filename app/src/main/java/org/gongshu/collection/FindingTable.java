package org.gongshu.collection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.collection.check.Findings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of findings. */
@Component
class FindingTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    FindingTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Replaces what was found about a load. */
    void put(UUID region, UUID load, Findings findings) {
        jdbc.sql("DELETE FROM load_finding WHERE load_id = :load")
                .param("load", load)
                .update();
        jdbc.sql("DELETE FROM load_finding_count WHERE load_id = :load")
                .param("load", load)
                .update();
        int ordinal = 0;
        for (Map.Entry<Findings.Kind, Long> count : findings.counts().entrySet()) {
            putCount(region, load, ordinal++, count.getKey(), count.getValue());
        }
        List<Finding> first = findings.first();
        List<Integer> ordinals =
                java.util.stream.IntStream.range(0, first.size()).boxed().toList();
        batch.batchUpdate(
                "INSERT INTO load_finding (region_id, load_id, ordinal, line, position, item, reason, severity) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ordinals,
                BATCH,
                (statement, at) -> {
                    Finding finding = first.get(at);
                    statement.setObject(1, region);
                    statement.setObject(2, load);
                    statement.setInt(3, at);
                    statement.setLong(4, finding.line());
                    statement.setInt(5, finding.position());
                    statement.setString(6, finding.item());
                    statement.setString(7, finding.reason().name());
                    statement.setString(8, finding.severity().name());
                });
    }

    private void putCount(UUID region, UUID load, int ordinal, Findings.Kind kind, long count) {
        jdbc.sql("""
                        INSERT INTO load_finding_count (region_id, load_id, ordinal, item, reason, severity, count)
                        VALUES (:region, :load, :ordinal, :item, :reason, :severity, :count)
                        """)
                .param("region", region)
                .param("load", load)
                .param("ordinal", ordinal)
                .param("item", kind.item())
                .param("reason", kind.reason().name())
                .param("severity", kind.severity().name())
                .param("count", count)
                .update();
    }

    List<FindingCount> counts(UUID load) {
        return jdbc.sql(
                        "SELECT item, reason, severity, count FROM load_finding_count WHERE load_id = :load ORDER BY ordinal")
                .param("load", load)
                .query((row, _) -> new FindingCount(
                        row.getString("item"),
                        Reason.valueOf(row.getString("reason")),
                        Severity.valueOf(row.getString("severity")),
                        row.getLong("count")))
                .list();
    }

    /** Places after a position in the order they were found. */
    List<Finding> list(UUID load, int after, int limit) {
        return jdbc.sql("""
                        SELECT line, position, item, reason, severity FROM load_finding
                        WHERE load_id = :load AND ordinal > :after ORDER BY ordinal LIMIT :limit
                        """)
                .param("load", load)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Finding(
                        row.getLong("line"),
                        row.getInt("position"),
                        row.getString("item"),
                        Reason.valueOf(row.getString("reason")),
                        Severity.valueOf(row.getString("severity"))))
                .list();
    }

    long places(UUID load) {
        return jdbc.sql("SELECT count(*) FROM load_finding WHERE load_id = :load")
                .param("load", load)
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
