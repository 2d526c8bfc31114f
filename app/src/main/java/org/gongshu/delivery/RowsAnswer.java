package org.gongshu.delivery;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.gongshu.store.ColumnType;
import org.gongshu.store.DatasetReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes one page of rows as JSON while they come from the database. Decimals are written as text, since a reader that
 * takes them for floating point would change them.
 *
 * <p>Of each row come first the fields, then marks, dispute, and the columns of its place.
 */
final class RowsAnswer implements DatasetReader.RowSink {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_BYTES = 1_024;

    private final List<Field> fields;
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes);
    private List<String> place = List.of();
    private int rows;
    private boolean more;

    RowsAnswer(List<Field> fields, int limit) {
        this.fields = fields;
        this.limit = limit;
        json.writeStartObject();
        json.writeName("items");
        json.writeStartArray();
    }

    int rows() {
        return rows;
    }

    /** Whether a row came that was too many. */
    boolean hasMore() {
        return more;
    }

    /** Where the last row stands. */
    List<String> place() {
        return place;
    }

    @Override
    public void row(@Nullable String[] values) {
        if (rows == limit) {
            more = true;
            return;
        }
        rows++;
        json.writeStartObject();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            json.writeName(field.name());
            write(field, values[i]);
        }
        flags(values[fields.size()], values[fields.size() + 1]);
        json.writeEndObject();
        if (rows == limit) {
            keepPlace(values, fields.size() + 2);
        }
    }

    /** The whole answer. */
    byte[] finish(@Nullable String next, @Nullable Long total, int version) {
        json.writeEndArray();
        json.writeName("next");
        if (next == null) {
            json.writeNull();
        } else {
            json.writeString(next);
        }
        json.writeName("total");
        if (total == null) {
            json.writeNull();
        } else {
            json.writeNumber(total);
        }
        json.writeName("totalExact");
        json.writeBoolean(total != null);
        json.writeName("version");
        json.writeNumber(version);
        json.writeEndObject();
        json.close();
        return bytes.toByteArray();
    }

    private void write(Field field, @Nullable String value) {
        if (value == null) {
            json.writeNull();
        } else if (field.mask() != null) {
            json.writeString(field.shown(value));
        } else if (field.column().type() == ColumnType.INTEGER || field.column().type() == ColumnType.TRUTH) {
            json.writeRawValue(value);
        } else {
            json.writeString(value);
        }
    }

    private void flags(@Nullable String marks, @Nullable String disputed) {
        if (marks != null) {
            json.writeName("_marks");
            json.writeString(marks);
        }
        if ("true".equals(disputed)) {
            json.writeName("_disputed");
            json.writeBoolean(true);
        }
    }

    private void keepPlace(@Nullable String[] values, int from) {
        List<String> last = new ArrayList<>();
        for (int i = from; i < values.length; i++) {
            last.add(String.valueOf(values[i]));
        }
        place = last;
    }
}
