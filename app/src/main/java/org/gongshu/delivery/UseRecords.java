package org.gongshu.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.ledger.GroupedRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the ledger the uses that went into it in groups. */
@Component
class UseRecords implements GroupedRecords {

    private final JdbcClient jdbc;

    UseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Grouped> find(UUID receipt) {
        Instant at = madeAt(receipt);
        return jdbc.sql("""
                        SELECT entry_group, at, leaf FROM use_record
                        WHERE id = :id AND at >= :from AND at < :until AND leaf IS NOT NULL
                        """)
                .param("id", receipt)
                .param("from", GrantTable.utc(at))
                .param("until", GrantTable.utc(at.plusMillis(1)))
                .query((row, _) -> new Grouped(
                        receipt,
                        row.getObject("entry_group", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBytes("leaf")))
                .optional();
    }

    @Override
    public int erase(Set<UUID> receipts) {
        int erased = 0;
        for (UUID receipt : receipts) {
            Instant at = madeAt(receipt);
            erased += jdbc.sql("""
                            UPDATE use_record SET nonce = NULL, operator = NULL, matter_number = NULL
                            WHERE id = :id AND at >= :from AND at < :until AND nonce IS NOT NULL
                            """)
                    .params(Map.of(
                            "id", receipt, "from", GrantTable.utc(at), "until", GrantTable.utc(at.plusMillis(1))))
                    .update();
        }
        return erased;
    }

    /** A use's id begins with its moment, so that only the table of that month is looked into. */
    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
