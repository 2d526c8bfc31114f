package org.gongshu.procedure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Reckoning;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Law;
import org.gongshu.procedure.Task;
import org.gongshu.procedure.TaskClock;
import org.gongshu.procedure.Timeline;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Interpretation;
import org.gongshu.regulation.OfficialTexts;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.SupplementRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains a case: by which rule of which article, from when, counted how, and how open questions were read. */
@Component
class Explanations {

    private final LayerViews layers;
    private final OfficialTexts texts;

    Explanations(LayerViews layers, OfficialTexts texts) {
        this.layers = layers;
        this.texts = texts;
    }

    Explanation explain(Timeline.Told told) {
        Case it = told.told();
        Law law = it.law();
        ArticleRef supplement = law.supplement().article();
        return new Explanation(
                it.id(),
                it.number(),
                rule(law, law.procedure().article()),
                layers.of(it),
                supplement == null ? null : rule(lawOf(law, supplement), supplement),
                it.tasks().stream().map(task -> clocked(law, task)).toList(),
                readings(it),
                law.binding().stream()
                        .map(each -> each.regulation().id())
                        .distinct()
                        .filter(regulation -> texts.find(regulation).isEmpty())
                        .toList());
    }

    /** The layer that an article belongs to. */
    static Law lawOf(Law law, ArticleRef article) {
        return law.binding().stream()
                .filter(each -> each.regulation().id().equals(article.regulation()))
                .findFirst()
                .orElse(law);
    }

    static Explanation.Rule rule(Law law, ArticleRef article) {
        return new Explanation.Rule(
                law.regulation().id(),
                law.regulation().title(),
                law.hash(),
                article.article(),
                CaseViews.gist(law, article.article()));
    }

    private static Explanation.Clocked clocked(Law law, Task task) {
        TaskClock clock = task.clock();
        WorkingCalendar calendar = WorkingCalendar.standard();
        Optional<Reckoning> reckoning = clock.reckon(calendar);
        Optional<Reckoning> target = clock.reckonTarget(calendar);
        return new Explanation.Clocked(
                task.id(),
                task.step(),
                law.step(task.step()).title(),
                task.state().word(),
                clock.ownArticle().map(article -> rule(law, article)).orElse(null),
                period(clock.rule()),
                startEvent(clock.rule()),
                clock.start(),
                clock.due(calendar).orElse(null),
                clock.ownDue(calendar).orElse(null),
                clock.ruling(calendar).equals(clock),
                clock.beside().stream()
                        .map(other -> other(law, clock, other, calendar))
                        .toList(),
                reckoning.map(Reckoning::provisional).orElse(false),
                reckoning.map(Explanations::days).orElse(List.of()),
                clock.suspensions().stream()
                        .map(stop -> new Explanation.Stop(stop.from(), stop.until()))
                        .toList(),
                extensions(clock),
                interpretation(clock.rule()),
                clock.target(),
                target.flatMap(Reckoning::dueDay).orElse((LocalDate) null));
    }

    private static List<String> extensions(TaskClock clock) {
        return clock.extensions().stream()
                .map(more -> more.amount() + " " + lower(more.unit()) + "s")
                .toList();
    }

    private static Explanation.Other other(Law law, TaskClock clock, TaskClock other, WorkingCalendar calendar) {
        ArticleRef article = other.ownArticle().orElseThrow();
        Optional<Reckoning> reckoning = other.reckon(calendar);
        return new Explanation.Other(
                rule(lawOf(law, article), article),
                period(other.rule()),
                startEvent(other.rule()),
                other.start(),
                other.ownDue(calendar).orElse(null),
                clock.ruling(calendar).equals(other),
                reckoning.map(Reckoning::provisional).orElse(false),
                reckoning.map(Explanations::days).orElse(List.of()),
                extensions(other));
    }

    private static List<Explanation.Day> days(Reckoning reckoning) {
        return reckoning.days().stream()
                .map(counted -> new Explanation.Day(
                        counted.day().date(),
                        lower(counted.part()),
                        counted.ordinal(),
                        counted.period(),
                        counted.day().name()))
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String period(Clock rule) {
        return switch (rule) {
            case Clock.Term term -> term.amount() + " " + term.unit().word();
            case Clock.Immediate _ -> "immediate";
            case Clock.Promptly _ -> "promptly";
            case Clock.SetInCase _ -> "set-in-case";
            case Clock.AsAgreed _ -> "as-agreed";
            case Clock.Unspecified _ -> "unspecified";
        };
    }

    private static @Nullable String startEvent(Clock rule) {
        return rule instanceof Clock.Term term
                ? switch (term.from()) {
                    case StartEvent.Event(StartEvent.Kind kind) -> kind.word();
                    case StartEvent.StepDone(String step) -> "step-done " + step;
                }
                : null;
    }

    private static @Nullable String interpretation(Clock rule) {
        return rule instanceof Clock.Term term ? term.interpretation() : null;
    }

    /** Every interpretation that something in the case rests on, of each text that binds. */
    private static List<Explanation.Reading> readings(Case it) {
        return it.law().binding().stream()
                .flatMap(law -> readings(it, law))
                .distinct()
                .toList();
    }

    private static Stream<Explanation.Reading> readings(Case it, Law law) {
        SupplementRule supplement = it.law().supplement();
        boolean own = law.procedure().supplement().equals(supplement);
        Stream<@Nullable String> general = Stream.of(
                law.regulation().counting().interpretation(),
                own ? supplement.interpretation() : null,
                law.procedure().retract().interpretation());
        Stream<@Nullable String> ofClocks = it.tasks().stream()
                .flatMap(task -> task.clock().all().stream())
                .map(clock -> interpretation(clock.rule()));
        return Stream.concat(general, ofClocks)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .flatMap(id -> law.regulation().findInterpretation(id).stream())
                .map(Explanations::reading);
    }

    private static Explanation.Reading reading(Interpretation interpretation) {
        Interpretation.Answer chosen = interpretation.answers().stream()
                .filter(answer -> answer.id().equals(interpretation.chosen()))
                .findFirst()
                .orElseThrow();
        return new Explanation.Reading(
                interpretation.id(),
                interpretation.article().regulation(),
                interpretation.article().article(),
                interpretation.question(),
                chosen.text(),
                interpretation.by(),
                interpretation.since());
    }
}
