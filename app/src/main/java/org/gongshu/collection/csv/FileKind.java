package org.gongshu.collection.csv;

import java.util.Optional;

/** Files that are often taken for CSV, known by their first bytes. */
enum FileKind {
    ZIP("ZIP / XLSX / OFD", "504b0304"),
    ZIP_EMPTY("ZIP", "504b0506"),
    OLE("XLS / DOC", "d0cf11e0a1b11ae1"),
    PDF("PDF", "255044462d"),
    GZIP("GZIP", "1f8b"),
    SEVEN_ZIP("7z", "377abcaf271c"),
    RAR("RAR", "526172211a07"),
    XZ("XZ", "fd377a585a00"),
    BZIP("BZIP2", "425a68"),
    PNG("PNG", "89504e470d0a1a0a"),
    JPEG("JPEG", "ffd8ff"),
    GIF("GIF", "47494638"),
    SQLITE("SQLite", "53514c69746520666f726d6174203300"),
    PARQUET("Parquet", "50415231"),
    ELF("ELF", "7f454c46");

    final String label;
    private final byte[] magic;

    FileKind(String label, String magic) {
        this.label = label;
        this.magic = java.util.HexFormat.of().parseHex(magic);
    }

    static Optional<FileKind> of(byte[] head, int length) {
        for (FileKind kind : values()) {
            if (kind.begins(head, length)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] head, int length) {
        return length >= magic.length && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
