package org.gongshu.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * 办件. A value: whatever is done in a case gives a {@link Transition} to another one, or a refusal.
 *
 * @param number the public number, unique in the region
 * @param version of the stored case this was read from; 0 for one not stored yet
 * @param filedBy the person who filed it
 * @param parties who plays which part; bodies of the region join when a step asks for them
 * @param documents evidence words of the documents filed in it
 * @param outcome null while it is open
 */
public record Case(
        UUID id,
        String number,
        int version,
        UUID region,
        String title,
        Law law,
        Party applicant,
        UUID filedBy,
        Map<PartyRole, List<Party>> parties,
        Map<Fact, Set<String>> facts,
        Map<String, String> statements,
        Set<String> documents,
        Dates dates,
        List<SubjectState> subjects,
        List<Task> tasks,
        @Nullable CaseOutcome outcome,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable UUID parent) {

    public Case {
        parties = Map.copyOf(parties);
        facts = Map.copyOf(facts);
        statements = Map.copyOf(statements);
        documents = Set.copyOf(documents);
        subjects = List.copyOf(subjects);
        tasks = List.copyOf(tasks);
    }

    /**
     * Opens a case.
     *
     * @param against the case that this one appeals against or belongs to, where there is one
     */
    public static Outcome<Transition> open(
            UUID id,
            String number,
            Law law,
            Opening opening,
            Map<PartyRole, List<Party>> parties,
            @Nullable Case against,
            Acting by,
            Setting setting) {
        return new OpeningCheck(law, opening, parties, against, setting)
                .refusal()
                .<Outcome<Transition>>map(Outcome::refused)
                .orElseGet(() -> Proceeding.opening(id, number, law, opening, parties, by, setting));
    }

    /** Does something in the case. */
    public Outcome<Transition> after(Deed deed, Acting by, Setting setting) {
        if (outcome != null) {
            return Outcome.refused(CaseProblem.CASE_CLOSED);
        }
        Proceeding proceeding = new Proceeding(this, setting);
        return switch (deed) {
            case Deed.Decide decide -> new Deciding(proceeding, by, decide).done();
            case Deed.Supplement supplement -> new Supplementing(proceeding, by).supplement(supplement);
            case Deed.Lapse lapse -> new Supplementing(proceeding, by).lapse(lapse);
            case Deed.Extend extend -> new Extending(proceeding, by).ask(extend);
            case Deed.Retract retract -> new ApplicantActs(proceeding, by).retract(retract);
            case Deed.Urge urge -> new ApplicantActs(proceeding, by).urge(urge);
        };
    }

    /** What was asked, as the kind's room put it. */
    public Opening asOpening() {
        return new Opening(
                law.procedure().kind(),
                region,
                applicant,
                title,
                subjects.stream().map(SubjectState::subject).toList(),
                facts,
                statements,
                documents,
                null,
                dates.circumstance(),
                parent,
                dates.period());
    }

    Case withVersion(int newVersion) {
        return new Case(
                id,
                number,
                newVersion,
                region,
                title,
                law,
                applicant,
                filedBy,
                parties,
                facts,
                statements,
                documents,
                dates,
                subjects,
                tasks,
                outcome,
                openedAt,
                closedAt,
                parent);
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public Optional<Task> findTask(UUID task) {
        return tasks.stream().filter(each -> each.id().equals(task)).findFirst();
    }

    /** What somebody has to do now. */
    public List<Task> openTasks() {
        return tasks.stream().filter(Task::isOpen).toList();
    }

    /** Whether a party has or had a part in the case. */
    public boolean concerns(Party party) {
        return applicant.equals(party)
                || parties.values().stream().anyMatch(those -> those.contains(party))
                || tasks.stream().anyMatch(task -> task.seat().party().equals(party));
    }

    /** Where somebody can go who is not satisfied with how it ended. */
    public List<Remedy> remedies() {
        return law.remedies().stream()
                .filter(remedy -> outcome != null
                        && switch (remedy) {
                            case Remedy.Appeal appeal -> appeal.after().contains(outcome);
                            case Remedy.Hint hint -> hint.after().contains(outcome);
                        })
                .toList();
    }
}
