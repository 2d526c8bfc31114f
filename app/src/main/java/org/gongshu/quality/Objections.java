package org.gongshu.quality;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseProblem;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.StepOutcome;
import org.springframework.stereotype.Service;

/** Objections of people and organizations, which the department that they spoke to raises for them. */
@Service
public class Objections {

    private final Database database;
    private final Cases cases;
    private final Corrections corrections;
    private final ObjectionTable table;
    private final Clock clock;

    Objections(Database database, Cases cases, Corrections corrections, ObjectionTable table, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.corrections = corrections;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Raises the doubt with whoever owns the data and ends the objection, both or neither.
     *
     * @param statements what the law wants stated with it, by evidence word
     */
    public Outcome<Correction> forward(Actor.Official by, UUID objection, Doubt doubt, Map<String, String> statements) {
        return database.write(
                by.scope(),
                () -> objection(by, objection)
                        .then(found -> taskOf(by, found).then(task -> forward(by, found, task, doubt, statements))));
    }

    private Outcome<Case> objection(Actor.Official by, UUID id) {
        return cases.findCase(by, id)
                .filter(found -> found.law().procedure().kind() == ProcedureKind.OBJECTION)
                .<Outcome<Case>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND));
    }

    private static Outcome<Task> taskOf(Actor.Official by, Case objection) {
        Optional<Task> mine = objection.openTasks().stream()
                .filter(task -> task.seat().party().equals(Party.of(by.department())))
                .findFirst();
        if (mine.isEmpty()) {
            return Outcome.refused(objection.isOpen() ? CaseProblem.NOT_YOUR_TASK : CaseProblem.CASE_CLOSED);
        }
        return Outcome.done(mine.get());
    }

    private Outcome<Correction> forward(
            Actor.Official by, Case objection, Task task, Doubt doubt, Map<String, String> statements) {
        UUID correction = Ids.at(clock.instant().toEpochMilli());
        table.insert(
                new ObjectionTable.Forward(
                        objection.id(), correction, objection.applicant().id()),
                objection.region(),
                clock.instant());
        return cases.decide(
                        by, null, Deed.Decide.of(task.id(), StepOutcome.DONE).stating(statements))
                .then(_ -> corrections.raise(by, ofThePublic(doubt, objection), correction, objection.id()));
    }

    /** The doubt with what the citizen said, as it stands in their objection. */
    private static Doubt ofThePublic(Doubt doubt, Case objection) {
        String said = String.join("；", new TreeMap<>(objection.statements()).values());
        return new Doubt(
                doubt.entry(),
                doubt.key(),
                doubt.item(),
                doubt.doubted(),
                doubt.proposed(),
                doubt.reason(),
                RaisedBy.PUBLIC,
                said.isBlank() ? objection.title() : said,
                null);
    }
}
