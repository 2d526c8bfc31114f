package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/** A case while something is done to it. The one mutable thing of the engine; what leaves it is a value again. */
final class Proceeding {

    private final @Nullable Case before;
    private final Case base;
    private final Setting setting;
    private final Map<PartyRole, List<Party>> parties = new EnumMap<>(PartyRole.class);
    private final Map<String, String> statements;
    private final Set<String> documents;
    private final Map<UUID, SubjectState> subjects = new LinkedHashMap<>();
    private final Map<UUID, Task> tasks = new LinkedHashMap<>();
    private final List<CaseAct> acts = new ArrayList<>();
    private final List<CaseNotice> notices = new ArrayList<>();
    private Dates dates;
    private @Nullable Conclusion conclusion;

    Proceeding(Case current, Setting setting) {
        this(current, current, setting);
    }

    private Proceeding(@Nullable Case before, Case base, Setting setting) {
        this.before = before;
        this.base = base;
        this.setting = setting;
        this.parties.putAll(base.parties());
        this.statements = new TreeMap<>(base.statements());
        this.documents = new TreeSet<>(base.documents());
        this.dates = base.dates();
        base.subjects().forEach(this::put);
        base.tasks().forEach(this::put);
    }

    static Outcome<Transition> opening(
            UUID id,
            String number,
            Law law,
            Opening opening,
            Map<PartyRole, List<Party>> parties,
            Acting by,
            Setting setting) {
        Received received = opening.received();
        LocalDate applied = received == null ? setting.today() : received.on();
        Case blank = new Case(
                id,
                number,
                0,
                opening.region(),
                opening.title(),
                law,
                opening.applicant(),
                by.person(),
                parties,
                opening.facts(),
                opening.statements(),
                opening.documents(),
                Dates.appliedOn(applied, opening.circumstanceOn()).periodUntil(opening.period()),
                opening.subjects().stream().map(SubjectState::asked).toList(),
                List.of(),
                null,
                setting.now(),
                null,
                opening.parent());
        Proceeding proceeding = new Proceeding(null, blank, setting);
        Seat seat = by.filingSeat(opening.applicant());
        List<Note> notes = new ArrayList<>(received == null ? List.of() : List.of(Note.RECEIVED_BEFORE_ENTRY));
        law.beside().stream().map(Proceeding::noteOf).distinct().forEach(notes::add);
        proceeding.add(Act.APPLY, null, null, by, seat, null, Grounds.NONE, List.of(), "", notes, law.article());
        proceeding.tell(CaseNotice.What.STARTED);
        return new Routing(proceeding, by, seat, applied)
                .begin()
                .<Outcome<Transition>>map(Outcome::refused)
                .orElseGet(proceeding::done);
    }

    private static Note noteOf(Beside other) {
        return switch (other.standing()) {
            case BINDS -> Note.BOTH_LAYERS_BIND;
            case DISPLACED -> Note.LOCAL_RULE_DISPLACED;
            case YIELDS -> Note.SHORTER_RULE_STANDS;
        };
    }

    Outcome<Transition> done() {
        Conclusion end = conclusion;
        Case after = new Case(
                base.id(),
                base.number(),
                base.version(),
                base.region(),
                base.title(),
                base.law(),
                base.applicant(),
                base.filedBy(),
                parties,
                base.facts(),
                statements,
                documents,
                dates,
                List.copyOf(subjects.values()),
                List.copyOf(tasks.values()),
                end == null ? null : end.outcome(),
                base.openedAt(),
                end == null ? null : now(),
                base.parent());
        return Outcome.done(new Transition(before, after, acts, notices, end));
    }

    Case base() {
        return base;
    }

    Law law() {
        return base.law();
    }

    Setting setting() {
        return setting;
    }

    Instant now() {
        return setting.now();
    }

    LocalDate today() {
        return setting.today();
    }

    Dates dates() {
        return dates;
    }

    void dates(Dates newDates) {
        dates = newDates;
    }

    List<Task> tasks() {
        return List.copyOf(tasks.values());
    }

    @Nullable
    Task task(UUID id) {
        return tasks.get(id);
    }

    void put(Task task) {
        tasks.put(task.id(), task);
    }

    List<SubjectState> subjects() {
        return List.copyOf(subjects.values());
    }

    @Nullable
    SubjectState subject(UUID id) {
        return subjects.get(id);
    }

    void put(SubjectState state) {
        subjects.put(state.subject().id(), state);
    }

    void file(Map<String, String> newStatements, Set<String> newDocuments) {
        statements.putAll(newStatements);
        documents.addAll(newDocuments);
    }

    /** Which of {@code wanted} is not there yet. */
    List<Evidence> missing(List<Evidence> wanted, Set<String> cited) {
        return wanted.stream()
                .filter(evidence -> evidence.only().stream().allMatch(condition -> condition.holds(base.facts())))
                .filter(evidence -> !isThere(evidence, cited))
                .toList();
    }

    private boolean isThere(Evidence evidence, Set<String> cited) {
        String id = evidence.id();
        return switch (evidence.form()) {
            case STATEMENT -> !statements.getOrDefault(id, "").isBlank();
            case DOCUMENT, RECORD -> setting.records().contains(id) || documents.contains(id);
            case PROVISION ->
                cited.contains(id) || !statements.getOrDefault(id, "").isBlank();
            case SIGNATURE -> true;
        };
    }

    /** Those who play the part, a head's part being its body's. */
    List<Party> inRole(PartyRole role) {
        PartyRole body = Roles.bodyOf(role);
        List<Party> known = parties.get(body);
        if (known != null && !known.isEmpty()) {
            return known;
        }
        List<Party> found = setting.bodies().inRole(body);
        if (!found.isEmpty()) {
            parties.put(body, found);
        }
        return found;
    }

    void add(
            Act act,
            @Nullable String step,
            @Nullable UUID task,
            @Nullable Acting by,
            @Nullable Seat seat,
            @Nullable StepOutcome outcome,
            Grounds grounds,
            List<String> missing,
            String remark,
            List<Note> notes,
            @Nullable ArticleRef article) {
        acts.add(new CaseAct(
                Ids.at(now().toEpochMilli()),
                act,
                step,
                task,
                now(),
                by,
                seat,
                outcome,
                grounds,
                missing,
                remark,
                notes,
                article));
    }

    /** Puts a remark of the engine into the timeline. */
    void note(Act act, String step, @Nullable Task task, Note note, @Nullable ArticleRef article) {
        add(
                act,
                step,
                task == null ? null : task.id(),
                null,
                task == null ? null : task.seat(),
                task == null ? null : task.outcome(),
                Grounds.NONE,
                List.of(),
                "",
                List.of(note),
                article);
    }

    void tell(CaseNotice.What what, Seat to, @Nullable String step, @Nullable ArticleRef article) {
        CaseNotice notice = new CaseNotice(what, to, step, article);
        boolean told = notices.stream()
                .anyMatch(other -> other.what() == what && other.to().equals(to));
        if (!told) {
            notices.add(notice);
        }
    }

    /** Tells those whom the procedure names for this. */
    void tell(CaseNotice.What what) {
        Telling.of(law().notices(), what)
                .forEach(rule -> rule.to()
                        .forEach(role -> inRole(role)
                                .forEach(party ->
                                        tell(what, new Seat(party, Roles.isHead(role)), null, rule.article()))));
    }

    void conclude(CaseOutcome outcome, ArticleRef article, @Nullable UUID decidedBy) {
        conclusion = Concluding.of(this, outcome, article, decidedBy);
    }

    Map<PartyRole, List<Party>> parties() {
        return parties;
    }

    Map<String, String> statements() {
        return statements;
    }

    /** Closes whatever is pending because nobody has to do it any more. */
    void cancelPending() {
        tasks().stream()
                .filter(Task::isPending)
                .forEach(task -> put(task.closed(TaskState.CANCELLED, null, now(), null)));
    }

    static Refusal evidenceMissing(CaseProblem problem, List<Evidence> missing, Map<String, Object> more) {
        String words =
                String.join("、", missing.stream().map(each -> each.label().zh()).toList());
        Map<String, Object> parameters = new TreeMap<>(more);
        parameters.put("evidence", words);
        return Refusal.of(problem, parameters)
                .at(missing.getFirst().id())
                .under(missing.getFirst().article());
    }
}
