package org.gongshu.collection.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/** Fills one {@link Row} again and again. */
final class RowHandler extends CsvCallbackHandler<Row> {

    private final Row row;
    private final int charLimit;
    private RecordType type = RecordType.DATA;

    RowHandler(Limits limits) {
        this.row = new Row(limits.columns());
        this.charLimit = 4 * limits.lineChars();
    }

    long line() {
        return row.line();
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return row.size();
    }

    @Override
    protected void beginRecord(long startingLine) {
        type = RecordType.DATA;
        row.begin(startingLine);
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (row.charsUsed() + length > charLimit) {
            throw new RowTooLong();
        }
        row.add(buffer, offset, length, quoted);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected Row buildRecord() {
        return row;
    }

    /** Leaves the parser of FastCSV, which knows only unchecked exceptions; it never leaves {@link CsvFile}. */
    static final class RowTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
