package org.gongshu.collection.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshu.collection.Check;
import org.gongshu.collection.CollectionProblem;
import org.gongshu.collection.Finding;
import org.gongshu.collection.LoadKind;
import org.gongshu.collection.QualityRule;
import org.gongshu.collection.Reason;
import org.gongshu.collection.Severity;
import org.gongshu.collection.csv.CsvFile;
import org.gongshu.collection.csv.Row;
import org.gongshu.collection.csv.Slice;
import org.gongshu.collection.csv.Unreadable;
import org.gongshu.store.RowWriter;
import org.jspecify.annotations.Nullable;

/** Reads a delivered table once: checks every value, writes the rows that pass, and keeps account of the others. */
public final class TableCheck {

    private final Shape shape;
    private final boolean increment;
    private final Watch watch;
    private final Findings findings = new Findings();
    private final List<List<Rules.Rule>> rules;
    private final List<@Nullable Severity> whenMissing = new ArrayList<>();
    private final List<Finding> ofRow = new ArrayList<>();
    private final StringBuilder marks = new StringBuilder();
    private int change = -1;
    private long read;
    private long rejected;
    private long marked;

    public TableCheck(Shape shape, LoadKind kind, Watch watch) {
        this.shape = shape;
        this.increment = kind == LoadKind.INCREMENT;
        this.watch = watch;
        this.rules = shape.items().stream()
                .map(item -> shape.rulesOf(item).stream()
                        .filter(rule -> !(rule.check() instanceof Check.Required))
                        .map(Rules::ready)
                        .toList())
                .toList();
        shape.items().forEach(item -> whenMissing.add(whenMissing(item)));
    }

    /** Who follows the reading. */
    public interface Watch {

        /** The file is open and its header fits. */
        void begin(CsvFile file) throws IOException;

        /** Called every few thousand rows; may throw to stop. */
        void progress(CsvFile file, long rowsRead, long rowsRejected) throws IOException;

        /** A row that is not loaded, as it stands in the file. */
        void rejected(Row row, List<Finding> why) throws IOException;
    }

    private static final int STRIDE = 4096;

    /**
     * Reads the file to its end.
     *
     * @throws Unreadable where its header does not fit, it breaks off, or it has no rows
     */
    public void run(CsvFile file, RowWriter writer) throws IOException {
        change = increment ? ChangeColumn.in(file.header()) : -1;
        int[] positions = HeaderMatch.positions(shape, file.header(), change);
        int width = file.header().size();
        watch.begin(file);
        for (Row row = file.next(); row != null; row = file.next()) {
            read++;
            check(file, row, positions, width, writer);
            if ((read & (STRIDE - 1)) == 0) {
                watch.progress(file, read, rejected);
            }
        }
        if (read == 0) {
            throw new Unreadable(CollectionProblem.FILE_WITHOUT_ROWS, Map.of());
        }
        watch.progress(file, read, rejected);
    }

    public Findings findings() {
        return findings;
    }

    public long read() {
        return read;
    }

    public long rejected() {
        return rejected;
    }

    public long marked() {
        return marked;
    }

    private void check(CsvFile file, Row row, int[] positions, int width, RowWriter writer) throws IOException {
        ofRow.clear();
        if (row.size() != width) {
            ofRow.add(new Finding(row.line(), 0, null, Reason.FIELD_COUNT, Severity.REJECT));
            reject(row, writer);
            return;
        }
        boolean gone = isGone(row);
        boolean good = ofRow.isEmpty();
        for (int item = 0; item < positions.length; item++) {
            if (gone && !shape.items().get(item).key()) {
                writer.absent();
            } else {
                good &= value(file, row, item, positions[item], writer, good);
            }
        }
        if (!good) {
            reject(row, writer);
            return;
        }
        if (increment) {
            writer.truth(gone);
        }
        writer.endRow(row.line(), ofRow.isEmpty() ? null : marks());
        keep();
    }

    /** Whether the row takes the one of its key away; a word that says neither is noted. */
    private boolean isGone(Row row) {
        if (change < 0) {
            return false;
        }
        Optional<Boolean> gone = ChangeColumn.takesAway(row.text(change));
        if (gone.isEmpty()) {
            ofRow.add(new Finding(row.line(), change + 1, null, Reason.CHANGE_UNKNOWN, Severity.REJECT));
        }
        return gone.orElse(false);
    }

    /** Checks one value and, while the row is good, writes it; says whether the row stays good. */
    private boolean value(CsvFile file, Row row, int at, int position, RowWriter writer, boolean good) {
        Shape.Item item = shape.items().get(at);
        Slice value = row.value(position);
        boolean missing = value.isBlank();
        if (missing) {
            return missing(row, item, at, position, value, writer, good);
        }
        if (file.hasNul() && holdsNul(value)) {
            return note(row, item, position, Reason.CONTROL_CHARACTER, Severity.REJECT);
        }
        boolean passes = true;
        for (Rules.Rule rule : rules.get(at)) {
            Reason wrong = rule.test().wrongWith(value);
            passes &= wrong == null || note(row, item, position, wrong, rule.severity());
        }
        if (!passes || !good) {
            return false;
        }
        Reason wrong = Values.write(item, value, writer);
        return wrong == null || note(row, item, position, wrong, Severity.REJECT);
    }

    private boolean missing(
            Row row, Shape.Item item, int at, int position, Slice value, RowWriter writer, boolean good) {
        if (item.key()) {
            return note(row, item, position, Reason.KEY_EMPTY, Severity.REJECT);
        }
        Severity severity = whenMissing.get(at);
        if (severity != null && !note(row, item, position, Reason.REQUIRED, severity)) {
            return false;
        }
        if (good && item.kind() == Shape.Kind.TEXT && (value.isQuoted() || value.length() > 0)) {
            return Values.write(item, value, writer) == null;
        }
        if (good) {
            writer.absent();
        }
        return true;
    }

    /** A rule on the item outweighs that the catalog says it is required, which rejects. */
    private @Nullable Severity whenMissing(Shape.Item item) {
        return shape.rulesOf(item).stream()
                .filter(rule -> rule.check() instanceof Check.Required)
                .map(QualityRule::severity)
                .findFirst()
                .orElse(item.required() ? Severity.REJECT : null);
    }

    /** Notes what is wrong; says whether the row stays good all the same. */
    private boolean note(Row row, Shape.Item item, int position, Reason reason, Severity severity) {
        ofRow.add(new Finding(row.line(), position + 1, item.column(), reason, severity));
        return severity != Severity.REJECT;
    }

    private void reject(Row row, RowWriter writer) throws IOException {
        writer.dropRow();
        rejected++;
        watch.rejected(row, ofRow);
        keepFindings();
    }

    private void keep() {
        if (!ofRow.isEmpty()) {
            marked++;
            keepFindings();
        }
    }

    private void keepFindings() {
        ofRow.forEach(findings::add);
    }

    private String marks() {
        marks.setLength(0);
        for (Finding finding : ofRow) {
            marks.append(marks.isEmpty() ? "" : ",")
                    .append(finding.item())
                    .append(':')
                    .append(finding.reason().word());
        }
        return marks.toString();
    }

    private static boolean holdsNul(Slice value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == 0) {
                return true;
            }
        }
        return false;
    }
}
