package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.procedure.TestLaw.concluding;
import static org.gongshu.procedure.TestLaw.step;
import static org.gongshu.procedure.TestLaw.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Next;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.PeriodUnit;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.StepOutcome;

/** Whatever is done in whatever order, some things never happen. */
class CaseInvariantsTest {

    private final TestLaw law = TestLaw.of(
                    step(
                            "head",
                            Act.SIGN_OFF,
                            new Actors.One(PartyRole.APPLICANT_HEAD),
                            new Clock.Unspecified(),
                            TestLaw.leadingTo("consult")),
                    step(
                            "consult",
                            Act.CONSULT,
                            new Actors.All(List.of(PartyRole.AUTHORITY, PartyRole.PROVIDER)),
                            new Clock.Promptly(TestLaw.article("24")),
                            TestLaw.leadingTo("answer")),
                    step(
                            "answer",
                            Act.DECIDE,
                            new Actors.One(PartyRole.PROVIDER),
                            term(10, PeriodUnit.WORKING_DAYS, StartEvent.Kind.RECEIPT, TestLaw.extension(10)),
                            TestLaw.leadingTo("sign")),
                    step(
                            "sign",
                            Act.SIGN_OFF,
                            new Actors.One(PartyRole.PROVIDER_HEAD),
                            TestLaw.workingDays(10),
                            Map.of(
                                    StepOutcome.AGREED,
                                    new Next.Conclude(CaseOutcome.AGREED),
                                    StepOutcome.REFUSED,
                                    new Next.ToStep("answer"))),
                    step(
                            "unused",
                            Act.DECIDE,
                            new Actors.One(PartyRole.AUTHORITY),
                            new Clock.Unspecified(),
                            concluding()))
            .stoppingTheClock();

    @Property(tries = 300)
    void noOrderOfActsBreaksACase(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
        Random random = new Random(seed);
        CaseTable table = new CaseTable();
        table.open(law, table.opening(table.subject, table.otherSubject), table.applicant);
        for (int i = 0; i < length; i++) {
            table.today = table.today.plusDays(random.nextInt(4));
            Case before = table.now();
            Outcome<Transition> outcome = table.attempt(anybody(table, random), anything(before, random));
            if (outcome instanceof Outcome.Done<Transition>(Transition transition)) {
                hold(before, transition);
                table.current = transition.after();
            }
        }
    }

    private static void hold(Case before, Transition transition) {
        Case after = transition.after();
        assertThat(before.isOpen()).as("a closed case stays closed").isTrue();
        assertThat(after.subjects())
                .as("never more than asked")
                .allMatch(
                        state -> state.granted().beyond(state.subject().asked()).isEmpty());
        assertThat(after.subjects())
                .as("each refused part has its grounds")
                .allMatch(state -> state.withheld().stream()
                        .noneMatch(each -> each.grounds().isEmpty()));
        assertThat(after.tasks())
                .as("every clock names its article or is silent")
                .allMatch(task ->
                        task.clock().article().isPresent() || task.clock().isSilent());
        assertThat(transition.acts()).as("everything done is on the timeline").isNotEmpty();
        assertThat(after.isOpen())
                .as("an open case waits for somebody")
                .isEqualTo(!after.openTasks().isEmpty());
        assertThat(transition.conclusion() == null).isEqualTo(after.isOpen());
        assertThat(ids(after)).as("nothing is forgotten").containsAll(ids(before));
        assertThat(after.tasks().stream().filter(task -> !task.isPending()))
                .as("what was done stays done")
                .containsAll(before.tasks().stream()
                        .filter(task -> !task.isPending())
                        .toList());
        after.tasks()
                .forEach(task -> assertThat(task.due(WorkingCalendar.standard())
                                .filter(due -> task.clock().start() != null
                                        && due.isBefore(task.clock().start())))
                        .as("nothing is due before it starts")
                        .isEmpty());
    }

    private static Set<Object> ids(Case any) {
        return any.tasks().stream().map(Task::id).collect(Collectors.toSet());
    }

    private static Acting anybody(CaseTable table, Random random) {
        List<Acting> people = List.of(
                table.applicant,
                table.applicantHead,
                table.answerer,
                table.otherAnswerer,
                table.head,
                table.officer,
                table.stranger,
                table.bodies.person("other head", Seat.head(table.otherProvider)));
        return people.get(random.nextInt(people.size()));
    }

    private static Deed anything(Case current, Random random) {
        List<Task> tasks = current.tasks();
        java.util.UUID task = tasks.get(random.nextInt(tasks.size())).id();
        return switch (random.nextInt(12)) {
            case 0 -> new Deed.Supplement(Map.of(), Set.of(), "");
            case 1 -> new Deed.Extend(task, 1 + random.nextInt(12), "理由");
            case 2 -> new Deed.Urge("快");
            case 3 -> random.nextInt(10) == 0 ? new Deed.Retract("不要了") : new Deed.Urge("快");
            case 4 -> random.nextInt(10) == 0 ? new Deed.Lapse(task, "未补正") : new Deed.Urge("快");
            default -> decision(current, task, random);
        };
    }

    private static Deed decision(Case current, java.util.UUID task, Random random) {
        StepOutcome outcome = StepOutcome.values()[random.nextInt(StepOutcome.values().length)];
        Deed.Decide decide = Deed.Decide.of(task, outcome)
                .because(
                        random.nextBoolean()
                                ? new Grounds("理由", List.of(CaseTable.basis(BasisLevel.LAW)))
                                : Grounds.NONE)
                .missing(random.nextInt(3) == 0 ? List.of("材料") : List.of());
        List<Deed.Lessen> lessens = new ArrayList<>();
        for (SubjectState state : current.subjects()) {
            if (random.nextInt(3) == 0) {
                lessens.add(new Deed.Lessen(
                        state.subject().id(),
                        random.nextInt(4) == 0 ? null : some(random),
                        List.of(),
                        random.nextBoolean() ? Grounds.of("理由") : Grounds.NONE));
            }
        }
        return decide.lessening(lessens.toArray(Deed.Lessen[]::new));
    }

    private static Extent some(Random random) {
        return new Extent(
                any(random, "name", "phone", "address"),
                any(random, "query", "verify", "file"),
                any(random, Ids.next().toString()),
                any(random, "district = '1'"),
                random.nextBoolean() ? java.time.LocalDate.of(2026 + random.nextInt(4), 1, 1) : null,
                null);
    }

    private static Set<String> any(Random random, String... values) {
        return java.util.Arrays.stream(values)
                .filter(_ -> random.nextInt(3) > 0)
                .collect(Collectors.toSet());
    }
}
