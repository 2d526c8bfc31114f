package org.gongshu.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A receipt that can be checked without asking anybody: the entry, its index, the way to the root, the signed checkpoint
 * (C2SP tlog-proof, file extension {@code .tlog-proof}). The entry travels in the format's extra line.
 */
public record LogProof(byte[] entry, long index, List<byte[]> hashes, SignedNote checkpoint) implements Proof {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 64;

    public LogProof {
        hashes = List.copyOf(hashes);
    }

    @Override
    public byte[] record() {
        return entry;
    }

    @Override
    public Verdict verify(VerifierKey key) {
        if (!checkpoint.isSignedBy(key)) {
            return Verdict.WRONG_KEY;
        }
        Checkpoint head = Checkpoint.parse(checkpoint.text());
        if (!head.origin().equals(key.name())) {
            return Verdict.WRONG_ORIGIN;
        }
        TreeHash hash = TreeHash.SHA_256;
        boolean included = new MerkleProofs(hash).includes(hash.leaf(entry), index, head.size(), hashes, head.root());
        return included ? Verdict.INCLUDED : Verdict.NOT_INCLUDED;
    }

    @Override
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append(EXTRA).append(base64.encodeToString(entry)).append('\n');
        text.append(INDEX).append(index).append('\n');
        hashes.forEach(item -> text.append(base64.encodeToString(item)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /** @throws IllegalArgumentException if the text is no proof with its entry */
    public static LogProof parse(String text) {
        int blank = text.indexOf("\n\n");
        List<String> lines =
                blank < 0 ? List.of() : text.substring(0, blank).lines().toList();
        boolean headed = lines.size() >= 3
                && lines.getFirst().equals(HEADER)
                && lines.get(1).startsWith(EXTRA)
                && lines.get(2).startsWith(INDEX);
        if (!headed || lines.size() > 3 + MOST_HASHES) {
            throw new IllegalArgumentException("No " + HEADER + " with its entry");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        List<byte[]> hashes = new ArrayList<>();
        lines.subList(3, lines.size()).forEach(line -> hashes.add(base64.decode(line)));
        byte[] entry = base64.decode(lines.get(1).substring(EXTRA.length()));
        long index = Checkpoint.decimal(lines.get(2).substring(INDEX.length()));
        return new LogProof(entry, index, hashes, SignedNote.parse(text.substring(blank + 2)));
    }
}
