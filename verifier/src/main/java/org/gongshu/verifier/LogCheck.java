package org.gongshu.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongshu.verifier.Verdict.Broken;
import org.gongshu.verifier.Verdict.Fault;
import org.jspecify.annotations.Nullable;

/** Checks a whole log: derives the root again from the entries, and compares each tile and the signed checkpoint. */
public final class LogCheck {

    private static final int NONE = -1;

    private final LogSource source;
    private final VerifierKey key;
    private final TreeHash hash = TreeHash.SHA_256;

    public LogCheck(LogSource source, VerifierKey key) {
        this.source = source;
        this.key = key;
    }

    /**
     * Checks the log as it stands now.
     *
     * @param remembered a checkpoint seen earlier, which the log must continue, or null
     */
    public Verdict run(@Nullable Checkpoint remembered) {
        try {
            Optional<byte[]> note = source.fetch("checkpoint");
            if (note.isEmpty()) {
                return broken(Fault.NO_CHECKPOINT);
            }
            return check(new String(note.get(), StandardCharsets.UTF_8), remembered);
        } catch (IOException e) {
            return new Verdict.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Verdict check(String text, @Nullable Checkpoint remembered) throws IOException {
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(text);
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            return broken(Fault.NO_CHECKPOINT);
        }
        if (!note.isSignedBy(key)) {
            return broken(Fault.BAD_SIGNATURE);
        }
        if (!checkpoint.origin().equals(key.name())) {
            return broken(Fault.WRONG_ORIGIN);
        }
        return walk(note, checkpoint, remembered);
    }

    private Verdict walk(SignedNote note, Checkpoint checkpoint, @Nullable Checkpoint remembered) throws IOException {
        if (remembered != null && remembered.size() > checkpoint.size()) {
            return new Broken(Fault.FORKED, checkpoint.size(), remembered.size() - 1);
        }
        Walk walk = new Walk(checkpoint, remembered);
        for (long number = 0; ; number++) {
            Optional<Tile> tile = Tile.of(0, number, checkpoint.size());
            if (tile.isEmpty()) {
                return walk.end(note);
            }
            Broken broken = walk.bundle(tile.get());
            if (broken != null) {
                return broken;
            }
        }
    }

    private static Broken broken(Fault fault) {
        return new Broken(fault, NONE, NONE);
    }

    /** One pass over the entries. */
    private final class Walk {

        private final Checkpoint checkpoint;
        private final @Nullable Checkpoint remembered;
        private final RootHasher entries = new RootHasher(hash);
        private final TileCheck tiles;

        Walk(Checkpoint checkpoint, @Nullable Checkpoint remembered) {
            this.checkpoint = checkpoint;
            this.remembered = remembered;
            this.tiles = new TileCheck(hash, checkpoint.size(), source);
        }

        @Nullable
        Broken bundle(Tile tile) throws IOException {
            List<byte[]> found = read(tile);
            for (int i = 0; i < tile.width(); i++) {
                long index = tile.firstEntry() + i;
                if (i >= found.size()) {
                    return new Broken(Fault.MISSING_ENTRY, index, index);
                }
                Broken broken = entry(index, found.get(i));
                if (broken != null) {
                    return broken;
                }
            }
            long after = tile.firstEntry() + tile.width();
            return found.size() > tile.width() ? new Broken(Fault.SURPLUS_ENTRY, after, after) : null;
        }

        private @Nullable Broken entry(long index, byte[] entry) throws IOException {
            byte[] leafHash = hash.leaf(entry);
            Broken broken = tiles.add(leafHash);
            if (broken != null) {
                return broken;
            }
            entries.add(leafHash);
            if (remembered != null && index + 1 == remembered.size() && !isRoot(remembered.root())) {
                return new Broken(Fault.FORKED, 0, index);
            }
            return isRecord(entry) ? null : new Broken(Fault.MALFORMED_ENTRY, index, index);
        }

        Verdict end(SignedNote note) {
            return isRoot(checkpoint.root())
                    ? new Verdict.Sound(note, checkpoint)
                    : new Broken(Fault.WRONG_ROOT, 0, checkpoint.size() - 1);
        }

        private boolean isRoot(byte[] root) {
            return Arrays.equals(entries.root(), root);
        }

        private List<byte[]> read(Tile tile) throws IOException {
            Optional<byte[]> bundle = source.fetch(tile.entriesPath());
            if (bundle.isEmpty() && !tile.isFull()) {
                Tile full = new Tile(tile.level(), tile.number(), Tile.FULL);
                List<byte[]> more =
                        EntryBundle.read(source.fetch(full.entriesPath()).orElse(new byte[0]));
                return more.subList(0, Math.min(tile.width(), more.size()));
            }
            return EntryBundle.read(bundle.orElse(new byte[0]));
        }

        private boolean isRecord(byte[] entry) {
            try {
                LedgerLeaf.decode(entry);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
