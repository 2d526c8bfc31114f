package org.gongshu.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongshu.verifier.Verdict.Broken;
import org.gongshu.verifier.Verdict.Fault;
import org.jspecify.annotations.Nullable;

/** Compares the hashes that follow from the entries with the published tiles, level by level, as they come up. */
final class TileCheck {

    private final TreeHash hash;
    private final long size;
    private final LogSource source;
    private final List<Level> levels = new ArrayList<>();

    TileCheck(TreeHash hash, long size, LogSource source) {
        this.hash = hash;
        this.size = size;
        this.source = source;
    }

    /** Takes the next leaf hash; answers what is wrong with the tiles that it completes, or null. */
    @Nullable
    Broken add(byte[] leafHash) throws IOException {
        byte[] up = leafHash;
        for (int i = 0; up != null; i++) {
            if (i == levels.size()) {
                levels.add(new Level(i));
            }
            Level level = levels.get(i);
            Broken broken = level.compare(up);
            if (broken != null) {
                return broken;
            }
            up = level.take(up);
        }
        return null;
    }

    private final class Level {

        private final int level;
        private final byte[] hashes = new byte[Tile.FULL * hash.length()];
        private byte[] published = new byte[0];
        private long count;

        Level(int level) {
            this.level = level;
        }

        /** The published hash must be the one that follows; the entries beneath it are the ones in doubt. */
        @Nullable
        Broken compare(byte[] expected) throws IOException {
            int place = (int) (count % Tile.FULL);
            if (place == 0) {
                published = fetch();
            }
            long width = 1L << (8 * level);
            int start = place * hash.length();
            int end = start + hash.length();
            if (end > published.length) {
                return new Broken(Fault.MISSING_TILE, count * width, (count + 1) * width - 1);
            }
            if (!Arrays.equals(published, start, end, expected, 0, expected.length)) {
                Fault fault = level == 0 ? Fault.CHANGED_ENTRY : Fault.CHANGED_TILE;
                return new Broken(fault, count * width, (count + 1) * width - 1);
            }
            return null;
        }

        byte @Nullable [] take(byte[] expected) {
            int place = (int) (count++ % Tile.FULL);
            System.arraycopy(expected, 0, hashes, place * hash.length(), hash.length());
            return place == Tile.FULL - 1 ? hash.fold(hashes, 0, Tile.FULL) : null;
        }

        private byte[] fetch() throws IOException {
            Tile tile = Tile.of(level, count / Tile.FULL, size).orElseThrow();
            Optional<byte[]> found = source.fetch(tile.path());
            if (found.isEmpty() && !tile.isFull()) {
                found = source.fetch(new Tile(level, tile.number(), Tile.FULL).path());
            }
            return found.orElse(new byte[0]);
        }
    }
}
