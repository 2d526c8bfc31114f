package org.gongshu.collection.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.collection.CollectionProblem;
import org.jspecify.annotations.Nullable;

/** A delivered table, read row by row: never more than one row is in memory, however long the file. */
public final class CsvFile implements Closeable {

    private final Limits limits;
    private final Encoding encoding;
    private final StrictReader text;
    private final RowHandler handler;
    private final CloseableIterator<Row> rows;
    private final List<String> header;

    private CsvFile(Path file, Limits limits) throws IOException {
        this.limits = limits;
        this.encoding = Encoding.of(file);
        char separator = Separator.of(file, encoding, limits);
        this.text = new StrictReader(file, encoding, limits.lineChars());
        try {
            this.handler = new RowHandler(limits);
            this.rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(2 * limits.lineChars())
                    .build(handler, text)
                    .iterator();
            this.header = readHeader();
        } catch (IOException | RuntimeException failure) {
            text.close();
            throw failure;
        }
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws Unreadable where it is empty, no CSV, of an unknown encoding, or its header is broken
     */
    public static CsvFile open(Path file, Limits limits) throws IOException {
        return new CsvFile(file, limits);
    }

    /** The names of the columns, trimmed, none empty and none twice. */
    public List<String> header() {
        return header;
    }

    public Charset charset() {
        return encoding.charset();
    }

    /** Whether a NUL character has come by so far; rows need not be looked through for it before. */
    public boolean hasNul() {
        return text.sawNul();
    }

    /** Bytes taken from the file so far. */
    public long bytesRead() {
        return text.bytesRead();
    }

    /**
     * The next row, or null after the last; blank lines are passed over.
     *
     * @throws Unreadable where the file breaks off
     */
    public @Nullable Row next() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } catch (CsvParseException broken) {
            throw broken(broken);
        }
    }

    /** FastCSV tells its three faults apart by their words alone; the tests of this class hold it to them. */
    private Unreadable broken(CsvParseException broken) throws Unreadable {
        String message = switch (broken.getCause()) {
            case null -> String.valueOf(broken.getMessage());
            case CsvParseException cause -> String.valueOf(cause.getMessage());
            case RowHandler.RowTooLong _ -> {
                throw fault(CollectionProblem.LINE_TOO_LONG);
            }
            default -> throw broken;
        };
        return message.startsWith("Unexpected character")
                ? fault(CollectionProblem.QUOTE_MISPLACED)
                : fault(CollectionProblem.QUOTE_NEVER_CLOSED);
    }

    private Unreadable fault(CollectionProblem problem) {
        return new Unreadable(problem, Map.of("line", handler.line(), "limit", limits.lineChars()));
    }

    private List<String> readHeader() throws IOException {
        Row row = next();
        if (row == null) {
            throw new Unreadable(CollectionProblem.FILE_EMPTY, Map.of());
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < Math.min(row.size(), limits.columns()); column++) {
            String name = row.value(column).trim().toString();
            if (name.isEmpty()) {
                throw new Unreadable(CollectionProblem.COLUMN_UNNAMED, Map.of("column", column + 1));
            }
            if (!seen.add(name)) {
                throw new Unreadable(
                        CollectionProblem.COLUMN_REPEATED, Map.of("column", column + 1, "name", shortened(name)));
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** A name for a message: what is not a name but a lost row must not fill it. */
    static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 40
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 40)) + "…";
    }

    @Override
    public void close() throws IOException {
        rows.close();
        text.close();
    }
}
