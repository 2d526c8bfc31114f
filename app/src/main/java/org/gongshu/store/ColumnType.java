package org.gongshu.store;

/** What a column can hold. */
public enum ColumnType {
    TEXT,
    INTEGER,
    DECIMAL,
    REAL,
    TRUTH,
    DATE,
    TIMESTAMP
}
