package org.gongshu.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Companion.Standing;
import org.gongshu.regulation.LayeredProfile.Resolved;
import org.gongshu.regulation.Precedence.Aspect;

/** Compares a text with one above it: where it accepts too little, takes too long or is displaced. */
public final class Conflicts {

    /** Days from which periods in different units are compared: an ordinary week, and one before each long holiday. */
    private static final List<LocalDate> SAMPLES = List.of(
            LocalDate.of(2026, 3, 2), LocalDate.of(2026, 2, 11), LocalDate.of(2026, 4, 27), LocalDate.of(2026, 9, 28));

    private final Regulation lower;
    private final Regulation upper;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Regulation lower, Regulation upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /** Every conflict between the layers of {@code profile}, the nearest text against each above it. */
    public static List<Conflict> in(LayeredProfile profile) {
        List<Conflict> all = new ArrayList<>();
        for (int i = 0; i < profile.layers().size(); i++) {
            for (int j = i + 1; j < profile.layers().size(); j++) {
                all.addAll(
                        new Conflicts(profile.layers().get(i), profile.layers().get(j)).all());
            }
        }
        return List.copyOf(all);
    }

    private List<Conflict> all() {
        for (SharingTypeRule rule : lower.sharingTypes()) {
            upper.findSharingType(rule.type()).ifPresent(above -> bases(rule, above));
        }
        for (Procedure procedure : lower.procedures()) {
            upper.procedures().stream()
                    .filter(above -> above.kind() == procedure.kind() && canMeet(above, procedure))
                    .filter(above -> Layering.shareStarters(above, procedure))
                    .forEach(above -> procedures(procedure, above));
        }
        return found.stream().distinct().toList();
    }

    private void bases(SharingTypeRule rule, SharingTypeRule above) {
        if (!rule.basis().required() || !above.basis().required()) {
            return;
        }
        Set<BasisLevel> tooLow = new TreeSet<>(rule.basis().accepted());
        tooLow.removeAll(above.basis().accepted());
        if (!tooLow.isEmpty()) {
            String levels = tooLow.stream().map(BasisLevel::word).collect(Collectors.joining(", "));
            found.add(new Conflict(
                    Conflict.Kind.BASIS_TOO_LOW,
                    null,
                    rule.article(),
                    above.article(),
                    settledBy(Aspect.BASIS, ProcedureKind.CATALOG_ENTRY).orElse((ArticleRef) null),
                    new Text(
                            "“" + rule.label().zh() + "”认可的 " + levels + "，上一层不认可。",
                            "\"" + rule.label().en() + "\" accepts " + levels + ", which the text above does not.")));
        }
    }

    /** Whether one case can fall under both. */
    private static boolean canMeet(Procedure one, Procedure other) {
        return one.when().stream()
                .allMatch(condition -> other.when().stream()
                        .filter(against -> against.fact() == condition.fact())
                        .allMatch(against -> against.anyOf().stream().anyMatch(condition.anyOf()::contains)));
    }

    private Optional<ArticleRef> settledBy(Aspect aspect, ProcedureKind kind) {
        return upper.layer() == Layer.NATIONAL ? Layering.article(upper, aspect, kind) : Optional.empty();
    }

    private void procedures(Procedure procedure, Procedure above) {
        Standing standing = standing(procedure, above);
        if (standing == Standing.DISPLACED) {
            add(
                    Conflict.Kind.DISPLACED,
                    procedure,
                    procedure.article(),
                    above.article(),
                    settledBy(Aspect.DECIDER, procedure.kind()),
                    new Text(
                            "由谁决定不同：" + words(procedure) + "，上一层为 " + words(above) + "。",
                            "Another decides: " + words(procedure) + " here, " + words(above) + " above."));
        } else if (standing == Standing.YIELDS) {
            add(
                    Conflict.Kind.STANDS,
                    procedure,
                    procedure.article(),
                    above.article(),
                    settledBy(Aspect.SHORTER_STANDS, procedure.kind()),
                    new Text("更直接，照本级办理。", "More direct here, so it stands."));
        } else {
            clocks(procedure, above);
        }
    }

    private Standing standing(Procedure procedure, Procedure above) {
        if (upper.layer() != Layer.NATIONAL) {
            return Standing.BINDS;
        }
        return Layering.course(new Resolved<>(procedure, lower), new Resolved<>(above, upper)).beside().stream()
                .map(Companion::standing)
                .findFirst()
                .orElse(Standing.BINDS);
    }

    private static String words(Procedure procedure) {
        return Layering.deciders(procedure).stream()
                .map(PartyRole::word)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Steps with the same act, the first of each, and how long each gives. */
    private void clocks(Procedure procedure, Procedure above) {
        for (Step step : procedure.steps()) {
            above.steps().stream()
                    .filter(other -> other.act() == step.act())
                    .findFirst()
                    .filter(other -> other.clock() instanceof Clock.Term)
                    .ifPresent(other -> clock(procedure, step, (Clock.Term) other.clock()));
        }
    }

    private void clock(Procedure procedure, Step step, Clock.Term above) {
        if (step.clock() instanceof Clock.Immediate) {
            return;
        }
        if (!(step.clock() instanceof Clock.Term term)) {
            add(
                    Conflict.Kind.CLOCK_LAXER,
                    procedure,
                    step.article(),
                    above.article(),
                    Optional.empty(),
                    new Text(
                            "“" + step.title().zh() + "”没有天数，上一层为 " + period(above) + "。",
                            "\"" + step.title().en() + "\" has no number here, " + period(above) + " above."));
        } else if (isLonger(term, above)) {
            add(
                    Conflict.Kind.CLOCK_LAXER,
                    procedure,
                    term.article(),
                    above.article(),
                    Optional.empty(),
                    new Text(
                            "“" + step.title().zh() + "”" + period(term) + "，长于上一层的 " + period(above) + "。",
                            "\"" + step.title().en() + "\" gives " + period(term) + ", more than the " + period(above)
                                    + " above."));
        }
    }

    private boolean isLonger(Clock.Term term, Clock.Term above) {
        return SAMPLES.stream().anyMatch(start -> end(term, lower, start).isAfter(end(above, upper, start)));
    }

    private static LocalDate end(Clock.Term term, Regulation text, LocalDate start) {
        return Objects.requireNonNull(term.statutory(text.counting())
                .from(start, WorkingCalendar.standard())
                .due());
    }

    private static String period(Clock.Term term) {
        return term.amount() + " " + term.unit().word();
    }

    private void add(
            Conflict.Kind kind,
            Procedure procedure,
            ArticleRef here,
            ArticleRef above,
            Optional<ArticleRef> settledBy,
            Text what) {
        found.add(new Conflict(kind, procedure.id(), here, above, settledBy.orElse((ArticleRef) null), what));
    }
}
