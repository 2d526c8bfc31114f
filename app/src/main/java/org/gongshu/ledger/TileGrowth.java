package org.gongshu.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongshu.ledger.LogTables.TileId;
import org.gongshu.verifier.MerkleTree;
import org.gongshu.verifier.Tile;
import org.gongshu.verifier.TiledTree;
import org.gongshu.verifier.TreeHash;

/** Adds leaves to a tree kept in tiles, touching only the last tile of each level and the new ones. */
final class TileGrowth {

    private static final int HEIGHT = 8;

    private final TreeHash hash = TreeHash.SHA_256;
    private final LogTables tables;
    private final Map<TileId, byte[]> changed = new LinkedHashMap<>();
    private long size;

    TileGrowth(LogTables tables, long size) {
        this.tables = tables;
        this.size = size;
    }

    void add(byte[] leafHash) {
        byte[] up = leafHash;
        for (int level = 0; up.length > 0; level++) {
            up = append(level, size >>> (HEIGHT * level), up);
        }
        size++;
    }

    /** The tiles that are new or longer than before. */
    Map<TileId, byte[]> changed() {
        return changed;
    }

    /** The tree as it is now, of old tiles and changed ones. */
    MerkleTree tree() {
        return new TiledTree(hash, size, this::hashes).tree();
    }

    private byte[] hashes(Tile tile) {
        byte[] hashes = changed.get(TileId.of(tile));
        return require(hashes == null ? tables.hashes(TileId.of(tile)) : hashes, tile.width());
    }

    /** Answers the root of the tile when it is full, else nothing. */
    private byte[] append(int level, long count, byte[] item) {
        TileId id = new TileId(level, count / Tile.FULL);
        int place = (int) (count % Tile.FULL);
        byte[] before = place == 0 ? new byte[0] : changed.computeIfAbsent(id, tables::hashes);
        byte[] after = Arrays.copyOf(require(before, place), (place + 1) * hash.length());
        System.arraycopy(item, 0, after, place * hash.length(), hash.length());
        changed.put(id, after);
        return place == Tile.FULL - 1 ? hash.root(after) : new byte[0];
    }

    private byte[] require(byte[] hashes, int width) {
        if (hashes.length < width * hash.length()) {
            throw new SigningRefusedException(SigningRefusedException.Reason.TILES_CHANGED);
        }
        return hashes;
    }
}
