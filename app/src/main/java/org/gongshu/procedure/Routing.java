package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Next;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/** The way of a case through its steps, after somebody has acted. */
final class Routing {

    /** Acts that add nothing of their own when whoever does them has just acted. */
    private static final Set<Act> FORMAL = Set.of(
            Act.ACCEPT,
            Act.TRANSFER,
            Act.SIGN_OFF,
            Act.REGISTER,
            Act.FILE,
            Act.NOTIFY,
            Act.PUBLISH,
            Act.CONFIRM,
            Act.ESCALATE);

    private static final int LONGEST_WAY = 50;

    private final Proceeding proceeding;
    private final @Nullable Acting by;
    private final LocalDate arrival;
    private @Nullable Seat lastSeat;
    private Act lastAct = Act.APPLY;
    private StepOutcome lastOutcome = StepOutcome.AGREED;
    private int entered;

    Routing(Proceeding proceeding, @Nullable Acting by, @Nullable Seat lastSeat, LocalDate arrival) {
        this.proceeding = proceeding;
        this.by = by;
        this.lastSeat = lastSeat;
        this.arrival = arrival;
    }

    Optional<Refusal> begin() {
        return enter(proceeding.law().procedure().steps().getFirst().id());
    }

    /** Goes on after a task was done; the step may still wait for others. */
    Optional<Refusal> afterTask(Task task) {
        Step step = proceeding.law().step(task.step());
        List<Task> together = proceeding.tasks().stream()
                .filter(other -> other.step().equals(task.step()) && other.visit() == task.visit())
                .filter(other -> other.serves() == null)
                .toList();
        Optional<StepOutcome> verdict = Verdict.of(step.by(), together);
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        together.stream().filter(Task::isPending).forEach(this::settledByOthers);
        lastSeat = task.seat();
        return finish(step, verdict.get());
    }

    private void settledByOthers(Task task) {
        proceeding.put(task.closed(TaskState.CANCELLED, null, proceeding.now(), null));
        proceeding.note(task.act(), task.step(), task, Note.SETTLED_BY_OTHERS, null);
    }

    private Optional<Refusal> finish(Step step, StepOutcome outcome) {
        Dates dates = proceeding.dates().doneOn(step.id(), proceeding.today());
        dates = step.act() == Act.ACCEPT ? dates.acceptedOn(proceeding.today()) : dates;
        proceeding.dates(step.act() == Act.DECIDE ? dates.decidedOn(proceeding.today()) : dates);
        lastAct = step.act();
        lastOutcome = outcome;
        tellOf(step, outcome);
        Next next = step.outcomes().get(outcome);
        if (next == null && outcome == StepOutcome.PARTLY_AGREED) {
            next = step.outcomes().get(StepOutcome.AGREED);
        }
        return next == null ? Optional.of(Deciding.notForeseen(step, outcome)) : go(next, step);
    }

    private void tellOf(Step step, StepOutcome outcome) {
        CaseNotice.What what = whatOf(step, outcome);
        Telling.of(step.notices(), what)
                .forEach(rule -> rule.to()
                        .forEach(role -> proceeding
                                .inRole(role)
                                .forEach(party -> proceeding.tell(
                                        what, new Seat(party, Roles.isHead(role)), step.id(), rule.article()))));
    }

    private static CaseNotice.What whatOf(Step step, StepOutcome outcome) {
        return switch (outcome) {
            case AGREED, PARTLY_AGREED -> CaseNotice.What.AGREED;
            case REFUSED, FAILED, UNSETTLED -> CaseNotice.What.REFUSED;
            case RETURNED -> CaseNotice.What.RETURNED;
            case DONE, NOT_OURS, CONFIRMED, DIFFERS, SETTLED, DEFERRED ->
                step.act() == Act.CORRECT ? CaseNotice.What.CORRECTED : CaseNotice.What.DONE;
        };
    }

    private Optional<Refusal> go(Next next, Step from) {
        return switch (next) {
            case Next.ToStep(String step) -> enter(step);
            case Next.Conclude(CaseOutcome outcome) -> conclude(outcome, from);
            case Next.Supplement() -> Optional.of(Deciding.notForeseen(from, StepOutcome.RETURNED));
        };
    }

    private Optional<Refusal> enter(String stepId) {
        if (++entered > LONGEST_WAY) {
            throw new IllegalStateException(
                    "The way never ends: " + proceeding.law().procedure().id());
        }
        Step step = proceeding.law().step(stepId);
        if (step.when() != null && !step.when().holds(proceeding.base().facts())) {
            proceeding.note(step.act(), step.id(), null, Note.STEP_NOT_NEEDED, step.article());
            return go(step.when().otherwise(), step);
        }
        if (step.by() instanceof Actors.Automatic) {
            return doAtOnce(step);
        }
        List<Place> places = placesOf(step);
        if (places.isEmpty()) {
            return Optional.of(Refusal.of(CaseProblem.NO_BODY, Map.of("role", roleNames(step)))
                    .under(step.article()));
        }
        forgetEarlierDecisions(step);
        int visit = visitsOf(step) + 1;
        List<Task> opened =
                places.stream().map(place -> open(step, visit, place)).toList();
        return collapse(step, opened);
    }

    /** A step that leaves nothing to decide has one good outcome. */
    private Optional<Refusal> doAtOnce(Step step) {
        StepOutcome outcome = step.outcomes().keySet().stream()
                .filter(Verdict::isGood)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An automatic step without an outcome: " + step.id()));
        proceeding.add(
                step.act(),
                step.id(),
                null,
                null,
                null,
                outcome,
                Grounds.NONE,
                List.of(),
                "",
                List.of(Note.DONE_BY_RULE),
                step.article());
        return finish(step, outcome);
    }

    private static String roleNames(Step step) {
        return step.by().named().stream().map(PartyRole::word).collect(Collectors.joining(" "));
    }

    /** A step that is done again is done afresh: a draft that was sent back binds nobody. */
    private void forgetEarlierDecisions(Step step) {
        if (step.act() == Act.DECIDE && visitsOf(step) > 0) {
            proceeding.subjects().forEach(state -> proceeding.put(SubjectState.asked(state.subject())));
        }
    }

    private int visitsOf(Step step) {
        return proceeding.tasks().stream()
                .filter(task -> task.step().equals(step.id()))
                .mapToInt(Task::visit)
                .max()
                .orElse(0);
    }

    /** Somebody's place in a step. */
    private record Place(PartyRole role, Seat seat) {}

    private List<Place> placesOf(Step step) {
        return switch (step.by()) {
            case Actors.Rest(String earlier) -> restOf(earlier);
            case Actors.Minuted minuted -> places(List.of(minuted.recorder()));
            case Actors.One one -> places(one.named());
            case Actors.All all -> allOf(all.named());
            case Actors.Any any -> places(any.named());
            case Actors.Quorum quorum -> allOf(quorum.named());
            case Actors.Automatic _ -> List.of();
        };
    }

    private List<Place> places(List<PartyRole> roles) {
        return roles.stream()
                .flatMap(role -> proceeding.inRole(role).stream()
                        .map(party -> new Place(role, new Seat(party, Roles.isHead(role)))))
                .toList();
    }

    /** As {@link #places}, but nobody of them may be lacking. */
    private List<Place> allOf(List<PartyRole> roles) {
        boolean complete =
                roles.stream().noneMatch(role -> proceeding.inRole(role).isEmpty());
        return complete ? places(roles) : List.of();
    }

    private List<Place> restOf(String earlier) {
        return proceeding.tasks().stream()
                .filter(task -> task.step().equals(earlier) && task.state() == TaskState.CANCELLED)
                .map(task -> new Place(task.role(), task.seat()))
                .distinct()
                .toList();
    }

    private Task open(Step step, int visit, Place place) {
        if (Roles.bodyOf(place.role())
                == Roles.bodyOf(proceeding.law().procedure().receiver())) {
            proceeding.dates(proceeding.dates().receivedOn(arrival));
        }
        OwnRequest own = new OwnRequest(proceeding, step, place.role());
        Seat seat = own.seatInsteadOf(place.seat());
        Task task = new Task(
                Ids.at(proceeding.now().toEpochMilli()),
                step.id(),
                visit,
                step.act(),
                place.role(),
                seat,
                subjectsOf(place),
                proceeding.now(),
                TaskState.OPEN,
                new Clocks(proceeding, arrival).of(step),
                null,
                null,
                null,
                null,
                0);
        proceeding.put(task);
        own.noteOf(place.seat(), seat)
                .ifPresent(note -> proceeding.note(step.act(), step.id(), task, note, step.article()));
        new Clocks(proceeding, arrival).noteBoth(task);
        proceeding.tell(CaseNotice.What.TASK, seat, step.id(), null);
        return task;
    }

    private Set<UUID> subjectsOf(Place place) {
        return proceeding.subjects().stream()
                .map(SubjectState::subject)
                .filter(subject -> !Roles.ownsSubjects(place.role())
                        || subject.owner() == null
                        || subject.owner().equals(place.seat().party().id()))
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    private Optional<Refusal> collapse(Step step, List<Task> opened) {
        Task only = opened.size() == 1 ? opened.getFirst() : null;
        if (only == null || by == null || !(FORMAL.contains(step.act()) || step.act() == lastAct)) {
            return Optional.empty();
        }
        boolean same = only.seat().equals(lastSeat)
                || (by.deputation() == null
                        && by.seats().contains(only.seat())
                        && proceeding.setting().bodies().isSoleHolder(only.seat(), by.person()));
        Optional<StepOutcome> outcome = outcomeLike(step);
        if (!same || outcome.isEmpty() || !isComplete(step, outcome.get())) {
            return Optional.empty();
        }
        Task collapsed = only.closed(TaskState.COLLAPSED, outcome.get(), proceeding.now(), by.person());
        proceeding.put(collapsed);
        proceeding.note(step.act(), step.id(), collapsed, Note.COLLAPSED, step.article());
        return finish(step, outcome.get());
    }

    /** Whether nothing is missing that the step, or a gate behind it, asks for. */
    private boolean isComplete(Step step, StepOutcome outcome) {
        return proceeding.missing(step.evidence(), Set.of()).isEmpty()
                && !(step.outcomes().get(outcome) instanceof Next.Conclude(CaseOutcome end)
                        && Concluding.gateClosed(proceeding, end).isPresent());
    }

    /** The outcome of the step before, in the words of this step. */
    private Optional<StepOutcome> outcomeLike(Step step) {
        List<StepOutcome> words = new ArrayList<>(List.of(lastOutcome));
        if (Verdict.isGood(lastOutcome)) {
            words.addAll(List.of(StepOutcome.AGREED, StepOutcome.DONE));
        }
        return words.stream().filter(step.outcomes()::containsKey).findFirst();
    }

    private Optional<Refusal> conclude(CaseOutcome outcome, Step from) {
        Optional<Refusal> closed = Concluding.gateClosed(proceeding, outcome);
        if (closed.isPresent()) {
            return closed;
        }
        proceeding.cancelPending();
        proceeding.conclude(outcome, from.article(), by == null ? null : by.person());
        return Optional.empty();
    }
}
