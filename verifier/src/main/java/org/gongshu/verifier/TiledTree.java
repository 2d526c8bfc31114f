package org.gongshu.verifier;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the complete subtrees of a log out of its tiles, keeping the tiles read last. Not for several threads at once. */
public final class TiledTree implements MerkleTree.Subtrees {

    private static final int HEIGHT = 8;
    private static final int KEPT = 64;

    private final TreeHash hash;
    private final long size;
    private final Tiles tiles;
    private final Map<Tile, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** Where the hashes of tiles come from. */
    @FunctionalInterface
    public interface Tiles {
        /** The hashes of {@code tile}, at least as many as it is wide. */
        byte[] hashes(Tile tile);
    }

    public TiledTree(TreeHash hash, long size, Tiles tiles) {
        this.hash = hash;
        this.size = size;
        this.tiles = tiles;
    }

    /** The tree over these tiles. */
    public MerkleTree tree() {
        return new MerkleTree(hash, size, this);
    }

    @Override
    public byte[] hash(int level, long index) {
        int within = level % HEIGHT;
        long first = index << within;
        Tile tile = Tile.of(level / HEIGHT, first / Tile.FULL, size)
                .orElseThrow(() -> new IndexOutOfBoundsException("No subtree " + level + "/" + index));
        byte[] hashes = kept.computeIfAbsent(tile, tiles::hashes);
        int start = (int) (first % Tile.FULL);
        return hash.fold(hashes, start, start + (1 << within));
    }
}
