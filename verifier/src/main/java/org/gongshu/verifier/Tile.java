package org.gongshu.verifier;

import java.util.Optional;

/**
 * A tile: up to 256 neighbouring hashes of one level of the tree, or the entries beneath them. Level 0 holds leaf hashes;
 * each level above holds the roots of full tiles of the level below.
 *
 * @param width how many hashes there are, 256 in a full tile
 */
public record Tile(int level, long number, int width) {

    public static final int FULL = 256;
    private static final int HEIGHT = 8;
    private static final int HIGHEST = 63;
    private static final int GROUP = 1000;

    public Tile {
        if (level < 0 || level > HIGHEST || number < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile: level " + level + " number " + number + " width " + width);
        }
    }

    /** The tile of a tree of {@code size} entries, as wide as that tree makes it; empty where it has none. */
    public static Optional<Tile> of(int level, long number, long size) {
        long hashes = HEIGHT * level < Long.SIZE ? size >>> (HEIGHT * level) : 0;
        long width = Math.min(FULL, hashes - number * FULL);
        return width > 0 ? Optional.of(new Tile(level, number, (int) width)) : Optional.empty();
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** The path of the hashes below the log's prefix, as C2SP tlog-tiles spells it. */
    public String path() {
        return "tile/" + level + "/" + tail();
    }

    /** The path of the entries under a tile of level 0. */
    public String entriesPath() {
        return "tile/entries/" + tail();
    }

    /** The index of the first entry under this tile. */
    public long firstEntry() {
        return number << (HEIGHT * (level + 1));
    }

    private String tail() {
        return numberPath(number) + (isFull() ? "" : ".p/" + width);
    }

    private static String numberPath(long number) {
        StringBuilder path = new StringBuilder("%03d".formatted(number % GROUP));
        for (long rest = number / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        return path.toString();
    }
}
