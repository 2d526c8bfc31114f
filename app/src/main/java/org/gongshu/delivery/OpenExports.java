package org.gongshu.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.store.DatasetReader;
import org.gongshu.store.Selection;
import org.springframework.stereotype.Component;

/**
 * What a grant to everybody or to one applicant gives, written whole for the opening side: granted items only, behind their masks, in CSV
 * with a header line. Reads by the public are counted there; that the content left is recorded by whoever sends it.
 */
@Component
public class OpenExports {

    /** The content cannot be written; nothing that was written before counts. */
    public static final class NotDeliverableException extends IOException {
        private static final long serialVersionUID = 1L;

        NotDeliverableException(Refusal refusal) {
            super(refusal.code().code());
        }
    }

    private static final Export.Options PLAIN = new Export.Options(false, false);

    private final Plans plans;
    private final DatasetReader reader;

    OpenExports(Plans plans, DatasetReader reader) {
        this.plans = plans;
        this.reader = reader;
    }

    /** Writes the content as it is now. */
    public void write(Grant grant, OutputStream out, Instant at) throws IOException {
        requireOpen(grant, at);
        Plan.Reach reach = reachOf(grant);
        CsvLines lines = new CsvLines(reach.fields(), PLAIN);
        List<String> columns = reach.fields().stream().map(Field::name).toList();
        out.write(lines.plainHeader());
        reader.stream(
                reach.generation(), new Selection(columns, reach.scope(), null, 0), row -> out.write(lines.line(row)));
    }

    private static void requireOpen(Grant grant, Instant at) throws NotDeliverableException {
        Optional<Refusal> closed = grant.closedAt(at);
        if (closed.isPresent()) {
            throw new NotDeliverableException(closed.get());
        }
        if (grant.terms().audience() instanceof Audience.OfDepartment) {
            throw new IllegalArgumentException("what departments share is not written for the opening side");
        }
    }

    private Plan.Reach reachOf(Grant grant) throws NotDeliverableException {
        Plan plan = plans.find(grant.id()).orElseThrow();
        return switch (plans.reach(plan)) {
            case Outcome.Done<Plan.Reach>(Plan.Reach reach) -> reach;
            case Outcome.Refused<Plan.Reach>(Refusal refusal) -> throw new NotDeliverableException(refusal);
        };
    }
}
