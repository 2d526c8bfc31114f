package org.gongshu.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/** 延期: as long as the text allows, with the consent it wants, and those told whom it names. */
final class Extending {

    private final Proceeding proceeding;
    private final Acting by;

    Extending(Proceeding proceeding, Acting by) {
        this.proceeding = proceeding;
        this.by = by;
    }

    Outcome<Transition> ask(Deed.Extend deed) {
        return new TaskCheck(proceeding, by).pendingTask(deed.task()).then(task -> {
            Clock.Extension extension = extensionOf(task);
            if (extension == null) {
                return Outcome.refused(Refusal.of(CaseProblem.NO_EXTENSION)
                        .under(task.clock()
                                .article()
                                .orElseGet(() -> proceeding.law().article())));
            }
            return wrongWith(deed, task, extension)
                    .<Outcome<Transition>>map(Outcome::refused)
                    .orElseGet(() -> request(deed, task, extension));
        });
    }

    private static Clock.@Nullable Extension extensionOf(Task task) {
        return task.clock().extension().orElse((Clock.Extension) null);
    }

    private Optional<Refusal> wrongWith(Deed.Extend deed, Task task, Clock.Extension extension) {
        if (deed.reason().isBlank()) {
            return refusal(CaseProblem.REASON_MISSING, Map.of(), "reason", extension);
        }
        if (deed.amount() < 1 || deed.amount() > extension.amount()) {
            String most = extension.amount() + " " + extension.unit().word();
            return refusal(CaseProblem.EXTENSION_TOO_LONG, Map.of("amount", most), "amount", extension);
        }
        boolean asked = proceeding.tasks().stream()
                .anyMatch(other -> task.id().equals(other.serves()) && other.act() == Act.EXTEND);
        if (asked || task.clock().isExtended()) {
            return refusal(CaseProblem.EXTENSION_USED, Map.of(), "task", extension);
        }
        return task.isOverdue(proceeding.now(), proceeding.setting().calendar())
                ? refusal(CaseProblem.EXTENSION_TOO_LATE, Map.of(), "task", extension)
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(
            CaseProblem problem, Map<String, Object> parameters, String field, Clock.Extension extension) {
        return Optional.of(Refusal.of(problem, parameters).at(field).under(extension.article()));
    }

    private Outcome<Transition> request(Deed.Extend deed, Task task, Clock.Extension extension) {
        List<Party> consenting = proceeding.inRole(extension.consent());
        if (consenting.isEmpty()) {
            return Outcome.refused(Refusal.of(
                            CaseProblem.NO_BODY,
                            Map.of("role", extension.consent().word()))
                    .under(extension.article()));
        }
        Seat consent = new Seat(consenting.getFirst(), Roles.isHead(extension.consent()));
        boolean own = consent.party().equals(task.seat().party());
        Seat seat = own
                ? proceeding
                        .setting()
                        .bodies()
                        .above(consent.party())
                        .map(Seat::desk)
                        .orElse(consent)
                : consent;
        List<Note> notes = !own
                ? List.of()
                : seat.equals(consent) ? List.of(Note.OWN_REQUEST_UNAVOIDABLE) : List.of(Note.LEVEL_UP);
        Task asking = asking(task, seat, extension.consent(), deed.amount());
        proceeding.put(asking);
        proceeding.add(
                Act.EXTEND,
                task.step(),
                task.id(),
                by,
                task.seat(),
                null,
                Grounds.of(deed.reason()),
                List.of(),
                "",
                notes,
                extension.article());
        proceeding.tell(CaseNotice.What.TASK, seat, task.step(), extension.article());
        return proceeding.done();
    }

    private Task asking(Task task, Seat seat, PartyRole role, int amount) {
        TaskClock clock = TaskClock.silent(proceeding.law().counting(), proceeding.today());
        return new Task(
                Ids.at(proceeding.now().toEpochMilli()),
                task.step(),
                task.visit(),
                Act.EXTEND,
                role,
                seat,
                task.subjects(),
                proceeding.now(),
                TaskState.OPEN,
                clock,
                null,
                null,
                null,
                task.id(),
                amount);
    }

    /** Consent to an extension, given or refused. */
    Outcome<Transition> answer(Task asking, Deed.Decide deed) {
        UUID served = asking.serves();
        Task task = served == null ? null : proceeding.task(served);
        Clock.Extension extension = task == null ? null : extensionOf(task);
        if (task == null || extension == null) {
            throw new IllegalStateException("An extension of nothing: " + asking.id());
        }
        boolean agreed = deed.outcome() == StepOutcome.AGREED;
        if (!agreed && deed.grounds().isEmpty()) {
            return Outcome.refused(
                    Refusal.of(CaseProblem.REASON_MISSING).at("reason").under(extension.article()));
        }
        proceeding.put(asking.closed(TaskState.DONE, deed.outcome(), proceeding.now(), by.person()));
        if (agreed) {
            proceeding.put(task.with(task.clock().extendedBy(asking.asked(), extension.unit())));
            tell(task, extension);
        }
        proceeding.add(
                Act.EXTEND,
                task.step(),
                asking.id(),
                by,
                asking.seat(),
                deed.outcome(),
                deed.grounds(),
                List.of(),
                "",
                agreed ? List.of(Note.CLOCK_EXTENDED) : List.of(),
                extension.article());
        return proceeding.done();
    }

    private void tell(Task task, Clock.Extension extension) {
        extension
                .tell()
                .forEach(role -> proceeding
                        .inRole(role)
                        .forEach(party -> proceeding.tell(
                                CaseNotice.What.EXTENDED,
                                new Seat(party, Roles.isHead(role)),
                                task.step(),
                                extension.article())));
        proceeding.tell(CaseNotice.What.EXTENDED);
    }
}
