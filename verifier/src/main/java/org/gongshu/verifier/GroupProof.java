package org.gongshu.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A receipt of a record that went into the log with others: the record, its place in the group and the way to the group's
 * root; behind that, unchanged, the proof of the entry that holds this root.
 */
public record GroupProof(byte[] record, long place, List<byte[]> way, LogProof entry) implements Proof {

    static final String HEADER = "gongshu-group-proof@v1";

    private static final String RECORD = "record ";
    private static final String PLACE = "place ";
    private static final int MOST_HASHES = 64;

    public GroupProof {
        way = List.copyOf(way);
    }

    @Override
    public long index() {
        return entry.index();
    }

    @Override
    public SignedNote checkpoint() {
        return entry.checkpoint();
    }

    @Override
    public Verdict verify(VerifierKey key) {
        Verdict outer = entry.verify(key);
        return outer == Verdict.INCLUDED && !isHeld() ? Verdict.NOT_IN_GROUP : outer;
    }

    private boolean isHeld() {
        try {
            LedgerLeaf.decode(record);
            Optional<LedgerGroup> group = LedgerGroup.of(LedgerLeaf.decode(entry.entry()));
            return group.isPresent() && group.get().holds(record, place, way);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Override
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append(RECORD).append(base64.encodeToString(record)).append('\n');
        text.append(PLACE).append(place).append('\n');
        way.forEach(item -> text.append(base64.encodeToString(item)).append('\n'));
        return text.append('\n').append(entry.text()).toString();
    }

    static GroupProof parse(String text) {
        int blank = text.indexOf("\n\n");
        List<String> lines =
                blank < 0 ? List.of() : text.substring(0, blank).lines().toList();
        boolean headed = lines.size() >= 3
                && lines.getFirst().equals(HEADER)
                && lines.get(1).startsWith(RECORD)
                && lines.get(2).startsWith(PLACE);
        if (!headed || lines.size() > 3 + MOST_HASHES) {
            throw new IllegalArgumentException("No " + HEADER + " with its record");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        List<byte[]> way = new ArrayList<>();
        lines.subList(3, lines.size()).forEach(line -> way.add(base64.decode(line)));
        byte[] record = base64.decode(lines.get(1).substring(RECORD.length()));
        long place = Checkpoint.decimal(lines.get(2).substring(PLACE.length()));
        return new GroupProof(record, place, way, LogProof.parse(text.substring(blank + 2)));
    }
}
