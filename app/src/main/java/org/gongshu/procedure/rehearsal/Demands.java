package org.gongshu.procedure.rehearsal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseProblem;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Roles;
import org.gongshu.procedure.Task;
import org.gongshu.procedure.TaskState;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.SharingConditionRule;
import org.gongshu.regulation.Text;
import org.gongshu.regulation.Word;
import org.gongshu.regulation.scenario.Then;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario demands, beside what is.
 *
 * @param cases finds a case by its name in the scenario
 * @param refusal of the act before, null where it was done
 */
record Demands(
        Regulation regulation,
        LayeredProfile profile,
        Cast cast,
        Stage stage,
        Function<String, Optional<Case>> cases,
        @Nullable Refusal refusal) {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();

    /** What is so instead; empty where the demand is met. */
    Optional<Text> missOf(Then then) {
        return switch (then) {
            case Then.WaitsFor waits -> in(waits.inCase(), it -> waitsFor(it, waits));
            case Then.Due due -> in(due.inCase(), it -> due(it, due.day()));
            case Then.NoDue none -> in(none.inCase(), it -> due(it, null));
            case Then.Timed timed -> in(timed.inCase(), it -> timed(it, timed));
            case Then.Overdue overdue -> in(overdue.inCase(), it -> overdue(it, overdue));
            case Then.Concluded concluded ->
                in(concluded.inCase(), it -> unless(word(concluded.outcome()), word(it.outcome())));
            case Then.Open open -> in(open.inCase(), it -> unless("open", it.isOpen() ? "open" : word(it.outcome())));
            case Then.NoCase none -> in(none.inCase(), it -> atOnce(it, none.article()));
            case Then.Refused refused -> refused(refused);
            case Then.Took took ->
                in(took.inCase(), it -> unless(words(took.effects()), new TreeSet<>(stage.effectsOf(it.id()))));
            case Then.Told told -> in(told.inCase(), it -> told(it, told.roles()));
            case Then.Explained explained ->
                in(explained.inCase(), it -> among(explained.article().toString(), articlesOf(it)));
            case Then.Kept kept -> in(kept.inCase(), it -> among(kept.evidence(), keptIn(it)));
            case Then.RecordHolds holds -> unless(words(holds.fields()), recordFields());
            case Then.GateStands gate -> gateStands(gate);
            case Then.Offered offered -> new Offers(regulation, cast).missOf(offered);
            case Then.NoProcedure _ -> noProcedure();
            case Then.Permits permits -> permits(permits);
            case Then.InForce force ->
                unless(force.inForce(), regulation.dates().inForceOn(force.day()));
        };
    }

    private Optional<Text> in(String name, Function<Case, Optional<Text>> check) {
        return cases.apply(name)
                .map(check)
                .orElseGet(() -> Optional.of(new Text("没有办件“" + name + "”。", "There is no case \"" + name + "\".")));
    }

    private static Optional<Text> unless(@Nullable Object wanted, @Nullable Object is) {
        return Objects.equals(wanted, is)
                ? Optional.empty()
                : Optional.of(new Text("应为 " + wanted + "，实为 " + is + "。", "Should be " + wanted + ", is " + is + "."));
    }

    private static Optional<Text> among(String wanted, Set<String> there) {
        return there.contains(wanted)
                ? Optional.empty()
                : Optional.of(
                        new Text("没有 " + wanted + "，只有 " + there + "。", wanted + " is not there, only " + there + "."));
    }

    private static String word(@Nullable Word word) {
        return word == null ? "open" : word.word();
    }

    private static Set<String> words(List<? extends Word> words) {
        return words.stream().map(Word::word).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Text> waitsFor(Case it, Then.WaitsFor waits) {
        Set<String> steps = it.openTasks().stream().map(Task::step).collect(Collectors.toCollection(TreeSet::new));
        Optional<Text> elsewhere = unless(new TreeSet<>(Set.of(waits.step())), steps);
        return elsewhere.isPresent()
                ? elsewhere
                : unless(
                        words(waits.roles()),
                        words(it.openTasks().stream().map(Task::role).toList()));
    }

    private static Optional<Text> due(Case it, @Nullable LocalDate day) {
        Set<@Nullable LocalDate> wanted = new HashSet<>();
        wanted.add(day);
        Set<@Nullable LocalDate> due = new HashSet<>();
        it.openTasks().forEach(task -> due.add(task.due(CALENDAR).orElse(null)));
        return unless(wanted, due);
    }

    private static Optional<Text> timed(Case it, Then.Timed wanted) {
        Set<String> is = it.openTasks().stream()
                .map(task -> timing(task.clock().rule()).map(Word::word).orElse("") + " "
                        + task.clock().article().orElse(null))
                .collect(Collectors.toCollection(TreeSet::new));
        return unless(new TreeSet<>(Set.of(wanted.timing().word() + " " + wanted.article())), is);
    }

    private static Optional<Then.Timing> timing(Clock rule) {
        return switch (rule) {
            case Clock.Immediate _ -> Optional.of(Then.Timing.IMMEDIATELY);
            case Clock.Promptly _ -> Optional.of(Then.Timing.PROMPTLY);
            case Clock.SetInCase _ -> Optional.of(Then.Timing.AS_SET);
            case Clock.AsAgreed _ -> Optional.of(Then.Timing.AS_AGREED);
            case Clock.Term _, Clock.Unspecified _ -> Optional.empty();
        };
    }

    private static Optional<Text> overdue(Case it, Then.Overdue overdue) {
        var end = LegalTime.endOf(overdue.day()).minusMillis(1);
        boolean so = it.isOpen()
                && it.openTasks().stream().anyMatch(task -> task.isOverdue(end, CALENDAR) == overdue.overdue());
        return so ? Optional.empty() : unless(overdue.overdue(), it.isOpen() ? !overdue.overdue() : word(it.outcome()));
    }

    /** Nobody was asked: what was applied for was had at once. */
    private static Optional<Text> atOnce(Case it, ArticleRef article) {
        boolean had = it.outcome() == CaseOutcome.AGREED || it.outcome() == CaseOutcome.DONE;
        boolean unasked = it.tasks().stream().allMatch(task -> task.state() == TaskState.COLLAPSED);
        return had && unasked
                ? unless(article, it.law().article())
                : Optional.of(new Text("办件要等人办理。", "The case waits for somebody."));
    }

    private Optional<Text> refused(Then.Refused wanted) {
        Refusal is = refusal;
        if (is == null) {
            return Optional.of(new Text("没有被拒绝。", "Nothing was refused."));
        }
        boolean met = wanted.field().equals(is.field()) && wanted.article().equals(is.article());
        return met ? Optional.empty() : unless(wanted.field() + " " + wanted.article(), worded(is));
    }

    /** The refusal's field, article and code in one line. */
    static String worded(Refusal refusal) {
        return Stream.of(refusal.field(), refusal.article(), refusal.code().code())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private Optional<Text> told(Case it, List<PartyRole> roles) {
        Set<UUID> told = stage.toldOf(it.id());
        return roles.stream()
                .filter(role -> !isTold(it, role, told))
                .findFirst()
                .map(role -> new Text("没有告知 " + role.word() + "。", role.word() + " was not told."));
    }

    private static boolean isTold(Case it, PartyRole role, Set<UUID> told) {
        List<Party> those = it.parties().getOrDefault(Roles.bodyOf(role), List.of());
        return !those.isEmpty()
                && told.containsAll(those.stream().map(Party::id).toList());
    }

    private static Set<String> articlesOf(Case it) {
        Stream<ArticleRef> ofTasks = it.tasks().stream()
                .flatMap(task -> Stream.concat(
                        Stream.of(it.law().step(task.step()).article()),
                        task.clock().all().stream().flatMap(clock -> clock.ownArticle().stream())));
        Stream<ArticleRef> ofLayers = it.law().beside().stream()
                .flatMap(other ->
                        Stream.concat(Stream.of(other.law().article()), Optional.ofNullable(other.article()).stream()));
        return Stream.concat(Stream.of(it.law().procedure().article()), Stream.concat(ofTasks, ofLayers))
                .map(ArticleRef::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keptIn(Case it) {
        Set<String> kept = new TreeSet<>(it.documents());
        kept.addAll(it.statements().keySet());
        it.law().binding().forEach(law -> law.procedure().keep().forEach(rule -> kept.add(rule.id())));
        return kept;
    }

    private Set<String> recordFields() {
        return words(profile.usageRecords().stream()
                .flatMap(record -> record.rule().fields().stream())
                .map(field -> field.field())
                .toList());
    }

    private Optional<Text> noProcedure() {
        Refusal is = refusal;
        boolean none = is != null && is.code() == CaseProblem.NO_PROCEDURE;
        return none ? Optional.empty() : unless("no procedure", is == null ? "done" : worded(is));
    }

    private Optional<Text> permits(Then.Permits wanted) {
        Optional<SharingConditionRule> rule = regulation.sharingConditions().stream()
                .filter(each ->
                        each.condition() == wanted.condition() && each.article().equals(wanted.article()))
                .findFirst();
        return rule.isEmpty()
                ? Optional.of(new Text("法规没有这种共享条件。", "The text has no such condition."))
                : unless(
                        words(wanted.modes()),
                        words(List.copyOf(wanted.condition().modes())));
    }

    private Optional<Text> gateStands(Then.GateStands wanted) {
        boolean stands = profile.layers().stream()
                .flatMap(text -> text.gates().stream())
                .anyMatch(gate -> gate.id().equals(wanted.gate())
                        && gate.before().contains(wanted.before())
                        && gate.when().isEmpty()
                        && !gate.evidence().isEmpty());
        return stands
                ? Optional.empty()
                : Optional.of(new Text(
                        "这道关口不在" + wanted.before().word() + "之前，或者有条件，或者什么也不看。",
                        "The gate does not stand before " + wanted.before().word()
                                + ", or on a condition only, or asks for nothing."));
    }
}
