package org.gongshu.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongshu.platform.OneTrip;
import org.gongshu.verifier.TreeHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hashes of the records under an entry that holds a group, in their order. */
final class Groups {

    private static final int LENGTH = TreeHash.SHA_256.length();

    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static OneTrip.Statement insert(UUID entry, @org.jspecify.annotations.Nullable UUID region, List<byte[]> hashes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(hashes.size() * LENGTH);
        hashes.forEach(all::writeBytes);
        return new OneTrip.Statement(
                "INSERT INTO ledger_group (entry_id, region_id, hashes) VALUES (?, ?::uuid, ?)",
                Arrays.asList(entry, region, all.toByteArray()));
    }

    List<byte[]> hashesOf(UUID entry) {
        byte[] all = jdbc.sql("SELECT hashes FROM ledger_group WHERE entry_id = :entry")
                .param("entry", entry)
                .query((row, _) -> row.getBytes("hashes"))
                .single();
        List<byte[]> hashes = new ArrayList<>();
        for (int at = 0; at < all.length; at += LENGTH) {
            hashes.add(Arrays.copyOfRange(all, at, at + LENGTH));
        }
        return hashes;
    }
}
