package org.gongshu.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gongshu.store.DatasetReader;
import org.gongshu.store.Layout;
import org.gongshu.store.Selection;
import org.jspecify.annotations.Nullable;

/**
 * An export that has been recorded and may now leave, once. While it runs it is looked after: when the grant or the
 * token ends, or the quota is used up, it stops, and what has left is recorded.
 */
public final class Export {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(200).toNanos();
    private static final long HOLD_EVERY_NANOS = Duration.ofSeconds(20).toNanos();
    private static final int ROWS_TAKEN_AT_ONCE = 1_000;

    /**
     * How the file is written.
     *
     * @param formulas whether cells that a spreadsheet would take for a formula are made harmless by a leading
     *     apostrophe; it changes the data, so it is done only where asked for
     * @param byteOrderMark whether the file begins with the mark by which spreadsheets recognise UTF-8
     */
    public record Options(boolean formulas, boolean byteOrderMark) {}

    /** How it ended: whether all of it left. */
    public enum Result {
        COMPLETE,
        CUT
    }

    private final Admitted request;
    private final UseRecord use;
    private final Options options;
    private final BooleanSupplier mayStay;
    private final Admission admission;
    private final DatasetReader reader;
    private final QuotaBook quotas;
    private final UseWriter uses;
    private long rows;
    private long bytes;
    private long rowsTaken;
    private long lookedAt = System.nanoTime();
    private long heldAt = System.nanoTime();

    Export(
            Admitted request,
            UseRecord use,
            Options options,
            BooleanSupplier mayStay,
            Admission admission,
            DatasetReader reader,
            QuotaBook quotas,
            UseWriter uses) {
        this.request = request;
        this.use = use;
        this.options = options;
        this.mayStay = mayStay;
        this.admission = admission;
        this.reader = reader;
        this.quotas = quotas;
        this.uses = uses;
    }

    /** The record of the use; what proves it in the ledger has the same id. */
    public UUID use() {
        return use.id();
    }

    /** The version of the data, for naming the file. */
    public int version() {
        return request.reach().generation().number();
    }

    /** Stops a stream from inside. */
    private static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;

        Stopped(String reason) {
            super(reason);
        }
    }

    /** Writes everything to {@code out}; a result of CUT means that the consumer must see a broken transfer. */
    public Result writeTo(OutputStream out, Clock clock) throws IOException {
        try {
            CsvLines lines = new CsvLines(request.reach().fields(), options);
            send(out, lines.header());
            if (request.reach().isMasked() || options.formulas()) {
                reader.stream(generation(), selection(), row -> line(out, lines.line(row), clock));
            } else {
                reader.copy(generation(), selection(), line -> line(out, line, clock));
            }
            return ended(UseRecord.Ending.COMPLETE, null, clock);
        } catch (Stopped stopped) {
            return ended(UseRecord.Ending.CUT, stopped.getMessage(), clock);
        } catch (IOException | RuntimeException broken) {
            ended(UseRecord.Ending.BROKEN, broken.getClass().getSimpleName(), clock);
            throw broken;
        }
    }

    private org.gongshu.store.Generation generation() {
        return request.reach().generation();
    }

    private Selection selection() {
        List<String> columns = new ArrayList<>();
        request.reach().fields().forEach(field -> columns.add(field.name()));
        columns.add(Layout.MARKS.name());
        columns.add(Layout.DISPUTED.name());
        return new Selection(columns, request.reach().scope(), null, 0);
    }

    private void line(OutputStream out, byte[] line, Clock clock) throws IOException {
        if (rows == rowsTaken) {
            takeRows();
        }
        if (System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
            look(clock);
        }
        rows++;
        send(out, line);
    }

    private void takeRows() throws Stopped {
        if (request.grant().terms().quota().rowsPerDay() == null) {
            rowsTaken = Long.MAX_VALUE;
            return;
        }
        int amount = ROWS_TAKEN_AT_ONCE;
        while (amount > 0 && !quotas.takeRows(request.grant(), request.day(), amount)) {
            amount /= 2;
        }
        if (amount == 0) {
            throw new Stopped(DeliveryProblem.QUOTA_EXCEEDED.code());
        }
        rowsTaken += amount;
    }

    private void look(Clock clock) throws Stopped {
        lookedAt = System.nanoTime();
        if (!mayStay.getAsBoolean()) {
            throw new Stopped("delivery.token-ended");
        }
        if (!admission.mayGoOn(request, clock.instant())) {
            throw new Stopped("delivery.grant-ended");
        }
        if (lookedAt - heldAt > HOLD_EVERY_NANOS) {
            heldAt = lookedAt;
            if (!uses.goesOn(use)) {
                throw new Stopped(UsesUnderWay.NODE_LOST);
            }
        }
    }

    private void send(OutputStream out, byte[] part) throws IOException {
        out.write(part);
        bytes += part.length;
    }

    private Result ended(UseRecord.Ending ending, @Nullable String reason, Clock clock) {
        if (rowsTaken != Long.MAX_VALUE) {
            quotas.giveBackRows(request.grant(), request.day(), rowsTaken - rows);
        }
        uses.end(new UseRecord.End(use, clock.instant(), rows, bytes, ending, reason));
        return ending == UseRecord.Ending.COMPLETE ? Result.COMPLETE : Result.CUT;
    }
}
