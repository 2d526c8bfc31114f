package org.gongshu.organization.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Actor;
import org.gongshu.organization.OrganizationProblem;
import org.gongshu.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Takes a workbook in through the same doors as single entries, in one transaction: if one cell is wrong, or it is only
 * a rehearsal, everything is taken back.
 */
@Component
public class Rosters {

    private final Database database;
    private final Clerk.Office office;

    Rosters(Database database, Clerk.Office office) {
        this.database = database;
        this.office = office;
    }

    /** Takes the workbook in, or rehearses it; a refusal means that it could not be read at all. */
    public Outcome<Report> take(Actor.Official by, InputStream workbook, boolean rehearsal, LocalDate today) {
        return Workbook.read(workbook).map(lines -> take(by, lines, rehearsal, today));
    }

    /** Writes an empty workbook to fill in. */
    public void writeTemplate(OutputStream out) throws IOException {
        Workbook.writeTemplate(out);
    }

    private Report take(Actor.Official by, List<Line> lines, boolean rehearsal, LocalDate today) {
        AtomicReference<Report> report = new AtomicReference<>(new Report(0, 0, List.of()));
        database.write(by.scope(), () -> {
            Clerk clerk = new Clerk(office, by, today);
            lines.forEach(clerk::take);
            report.set(clerk.report());
            return rehearsal || !report.get().findings().isEmpty()
                    ? Outcome.<Boolean>refused(OrganizationProblem.IMPORT_TAKEN_BACK)
                    : Outcome.done(true);
        });
        return report.get();
    }
}
