package org.gongshu.ledger;

import java.util.List;
import java.util.function.Function;
import org.gongshu.kernel.CanonicalJson;
import org.gongshu.platform.OneTrip;
import org.jspecify.annotations.Nullable;

/** An entry on its way into the log, as the transaction of what it records leaves it for the sequencer. */
record Pending(LedgerEntry entry, Leaf leaf) {

    private static final String INSERT = """
            INSERT INTO ledger_pending
                (id, at, region_id, action, subject_kind, subject_id, leaf, nonce, personal)
            SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                ?::bytea[], ?::jsonb[])""";

    /** Takes them down in their order. */
    static OneTrip.Statement insert(List<Pending> rows) {
        return new OneTrip.Statement(
                INSERT,
                List.of(
                        column(rows, "uuid", row -> row.leaf.id()),
                        column(rows, "timestamptz", row -> row.leaf.at()),
                        column(rows, "uuid", row -> row.entry.region()),
                        column(rows, "text", row -> row.entry.action().code()),
                        column(rows, "text", row -> row.entry.subject().kind()),
                        column(rows, "text", row -> row.entry.subject().id()),
                        new OneTrip.Column(
                                "bytea",
                                rows.stream().map(row -> row.leaf.bytes()).toArray(byte[][]::new)),
                        new OneTrip.Column(
                                "bytea",
                                rows.stream().map(row -> row.leaf.nonce()).toArray(byte[][]::new)),
                        column(rows, "jsonb", Pending::personal)));
    }

    private static @Nullable String personal(Pending row) {
        return row.leaf.personal().isEmpty() ? null : CanonicalJson.text(row.leaf.personal());
    }

    private static OneTrip.Column column(List<Pending> rows, String type, Function<Pending, @Nullable Object> value) {
        return new OneTrip.Column(
                type,
                rows.stream()
                        .map(value)
                        .map(found -> found == null ? null : found.toString())
                        .toArray(String[]::new));
    }
}
