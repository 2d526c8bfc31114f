package org.gongshu.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Counting;
import org.gongshu.regulation.Course;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.NoticeRule;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Remedy;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.SupplementRule;

/**
 * The law a case was opened under and finishes under.
 *
 * @param hash SHA-256 of the regulation's resolved content, in hexadecimal
 * @param procedure by which the case runs
 * @param beside what other layers of the law say of it
 */
public record Law(Regulation regulation, String hash, Procedure procedure, List<Beside> beside) {

    public Law {
        beside = List.copyOf(beside);
    }

    /** The law of one text alone. */
    public Law(Regulation regulation, String hash, Procedure procedure) {
        this(regulation, hash, procedure, List.of());
    }

    /** A course as the law of a case, each text by the digest that it is kept under. */
    public static Law of(Course course, Function<Regulation, String> hashOf) {
        Regulation from = course.runs().from();
        List<Beside> beside = course.beside().stream()
                .map(other -> new Beside(
                        new Law(other.from(), hashOf.apply(other.from()), other.procedure()),
                        other.standing(),
                        other.article()))
                .toList();
        return new Law(from, hashOf.apply(from), course.runs().rule(), beside);
    }

    Law with(List<Beside> others) {
        return new Law(regulation, hash, procedure, others);
    }

    /** The step with this id, which the procedure has. */
    public Step step(String id) {
        return procedure
                .findStep(id)
                .orElseThrow(() ->
                        new IllegalStateException(regulation.id() + " has no step " + id + " in " + procedure.id()));
    }

    /** The article that the procedure rests on. */
    public ArticleRef article() {
        return procedure.article();
    }

    /** The records that the application, a step or one of these gates asks for. */
    public Set<String> recordsAskedFor(List<Gate> gates) {
        return askedFor(gates, Set.of(Evidence.Form.RECORD));
    }

    /** Evidence words of what a case of an earlier day can have left, be it a record or a document. */
    Set<String> findingsAskedFor(List<Gate> gates) {
        return askedFor(gates, Set.of(Evidence.Form.RECORD, Evidence.Form.DOCUMENT));
    }

    private Set<String> askedFor(List<Gate> gates, Set<Evidence.Form> forms) {
        Stream<Evidence> ofSteps = procedure.steps().stream().flatMap(step -> step.evidence().stream());
        Stream<Evidence> ofGates = gates.stream().flatMap(gate -> gate.evidence().stream());
        return Stream.concat(apply().stream(), Stream.concat(ofSteps, ofGates))
                .filter(evidence -> forms.contains(evidence.form()))
                .map(Evidence::id)
                .collect(Collectors.toSet());
    }

    Counting counting() {
        return regulation.counting();
    }

    /** This law and every one that binds beside it. */
    public List<Law> binding() {
        return Stream.concat(
                        Stream.of(this), beside.stream().filter(Beside::binds).map(Beside::law))
                .toList();
    }

    /** What the application must bring, by all that bind; each kind of evidence once. */
    public List<Evidence> apply() {
        Map<String, Evidence> wanted = new LinkedHashMap<>();
        binding().forEach(law -> law.procedure.apply().forEach(each -> wanted.putIfAbsent(each.id(), each)));
        return List.copyOf(wanted.values());
    }

    List<NoticeRule> notices() {
        return binding().stream()
                .flatMap(law -> law.procedure.notices().stream())
                .toList();
    }

    /** Where somebody can go; each way once. */
    List<Remedy> remedies() {
        Map<Object, Remedy> ways = new LinkedHashMap<>();
        for (Law law : binding()) {
            for (Remedy remedy : law.procedure.remedies()) {
                switch (remedy) {
                    case Remedy.Appeal appeal -> ways.putIfAbsent(appeal.kind(), appeal);
                    case Remedy.Hint hint -> ways.putIfAbsent(hint.way(), hint);
                }
            }
        }
        return List.copyOf(ways.values());
    }

    /** The rule on incomplete material: of the first text that speaks of it, since where one is silent another fills. */
    public SupplementRule supplement() {
        return binding().stream()
                .map(law -> law.procedure.supplement())
                .filter(rule -> rule.article() != null)
                .findFirst()
                .orElseGet(procedure::supplement);
    }

    /** A clock that another layer sets for a step. */
    record OtherClock(Law law, Clock clock) {}

    /** The clocks that others who bind set for what is done in this step, in the order of {@link #beside}. */
    List<OtherClock> otherClocks(String stepId) {
        List<OtherClock> clocks = new ArrayList<>();
        for (Beside other : beside) {
            if (other.binds()) {
                like(step(stepId), other.law())
                        .map(Step::clock)
                        .filter(clock -> !(clock instanceof Clock.Unspecified))
                        .ifPresent(clock -> clocks.add(new OtherClock(other.law(), clock)));
            }
        }
        return clocks;
    }

    /** The other law's step with the same act, or with the act of a step that runs within the same period as this one. */
    private Optional<Step> like(Step step, Law other) {
        Optional<Step> same = withActOf(step, other);
        return same.isPresent() || !(step.clock() instanceof Clock.Term)
                ? same
                : procedure.steps().stream()
                        .filter(each -> each.clock().equals(step.clock()))
                        .flatMap(each -> withActOf(each, other).stream())
                        .findFirst();
    }

    private static Optional<Step> withActOf(Step step, Law other) {
        return other.procedure.steps().stream()
                .filter(each -> each.act() == step.act())
                .findFirst();
    }
}
