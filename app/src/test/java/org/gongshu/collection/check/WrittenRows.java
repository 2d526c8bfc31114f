package org.gongshu.collection.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gongshu.store.RowWriter;
import org.jspecify.annotations.Nullable;

/** Keeps what is written, readable. */
final class WrittenRows implements RowWriter {

    final List<List<@Nullable Object>> rows = new ArrayList<>();
    final List<Long> lines = new ArrayList<>();
    final List<@Nullable String> marks = new ArrayList<>();
    private List<@Nullable Object> row = new ArrayList<>();

    @Override
    public void absent() {
        row.add(null);
    }

    @Override
    public void text(CharSequence value) {
        row.add(value.toString());
    }

    @Override
    public void integer(long value) {
        row.add(value);
    }

    @Override
    public void decimal(CharSequence digits) {
        row.add("n" + digits);
    }

    @Override
    public void real(double value) {
        row.add(value);
    }

    @Override
    public void truth(boolean value) {
        row.add(value);
    }

    @Override
    public void date(int epochDay) {
        row.add(LocalDate.ofEpochDay(epochDay));
    }

    @Override
    public void timestamp(long epochMicros) {
        row.add(LocalDateTime.ofEpochSecond(
                Math.floorDiv(epochMicros, 1_000_000L),
                (int) Math.floorMod(epochMicros, 1_000_000L) * 1000,
                ZoneOffset.UTC));
    }

    @Override
    public void endRow(long line, @Nullable String mark) {
        rows.add(row);
        lines.add(line);
        marks.add(mark);
        row = new ArrayList<>();
    }

    @Override
    public void dropRow() {
        row = new ArrayList<>();
    }
}
