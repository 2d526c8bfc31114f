package org.gongshu.collection;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongshu.collection.check.Shape;
import org.gongshu.collection.check.TableCheck;
import org.gongshu.collection.csv.CsvFile;
import org.gongshu.collection.csv.Row;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.FileStore;
import org.jspecify.annotations.Nullable;

/** Follows one check: notes its progress now and then, stops it when asked, and writes rejected rows aside. */
final class LoadWatch implements TableCheck.Watch, AutoCloseable {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final Database database;
    private final LoadTable loads;
    private final Scope scope;
    private final Load load;
    private final FileStore.Draft draft;
    private final CsvWriter rejected;
    private boolean any;
    private long noted = System.nanoTime();
    private volatile long bytes;

    LoadWatch(Database database, LoadTable loads, Scope scope, Load load, FileStore.Draft draft, Shape shape) {
        this.database = database;
        this.loads = loads;
        this.scope = scope;
        this.load = load;
        this.draft = draft;
        this.rejected = CsvWriter.builder().build(new OutputStreamWriter(draft.out(), StandardCharsets.UTF_8));
    }

    /** The check was asked to stop. */
    static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void begin(CsvFile file) throws IOException {
        List<String> header = new ArrayList<>(List.of("line", "findings"));
        header.addAll(file.header());
        rejected.writeRecord(header);
        note(file, 0, 0);
    }

    @Override
    public void progress(CsvFile file, long rowsRead, long rowsRejected) throws IOException {
        bytes = file.bytesRead();
        if (System.nanoTime() - noted >= PAUSE) {
            note(file, rowsRead, rowsRejected);
        }
    }

    private void note(CsvFile file, long rowsRead, long rowsRejected) throws IOException {
        noted = System.nanoTime();
        boolean stop = database.write(
                scope,
                () -> loads.progress(
                        load.id(),
                        file.bytesRead(),
                        rowsRead,
                        rowsRejected,
                        file.charset().name()));
        if (stop) {
            throw new Cancelled();
        }
    }

    @Override
    public void rejected(Row row, List<Finding> why) {
        any = true;
        List<String> fields = new ArrayList<>(row.size() + 2);
        fields.add(Long.toString(row.line()));
        fields.add(why.stream().map(LoadWatch::words).collect(Collectors.joining(" ")));
        for (int column = 0; column < row.kept(); column++) {
            fields.add(row.text(column));
        }
        rejected.writeRecord(fields);
    }

    /** The digest of the file of rejected rows, or null where every row was loaded. */
    @Nullable
    String keepRejected() {
        if (!any) {
            return null;
        }
        try {
            rejected.flush();
            return draft.keep().digest();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String words(Finding finding) {
        String word = finding.reason().word();
        return finding.item() == null ? word : finding.item() + ":" + word;
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}
