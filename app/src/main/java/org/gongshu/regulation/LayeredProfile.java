package org.gongshu.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The law of a region on a day: its own regulation first, then those of the regions above it in order, last a national
 * text. What the first lacks is taken from the next, and every result says which regulation it comes from.
 */
public record LayeredProfile(LocalDate day, List<Regulation> layers) {

    public LayeredProfile {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A profile has at least one regulation");
        }
        layers = List.copyOf(layers);
    }

    /** The region's own regulation, or the nearest above it. */
    public Regulation own() {
        return layers.getFirst();
    }

    /** The procedure of {@code kind} for these facts by which a case runs. */
    public Optional<Resolved<Procedure>> findProcedure(ProcedureKind kind, Map<Fact, Set<String>> facts) {
        return findCourse(kind, facts).map(Course::runs);
    }

    /**
     * How a case of {@code kind} with these facts runs: by the nearest local text that has it, by the national one where
     * none has, by both where both have.
     */
    public Optional<Course> findCourse(ProcedureKind kind, Map<Fact, Set<String>> facts) {
        Function<Regulation, Optional<Procedure>> rule = regulation -> regulation.procedures().stream()
                .filter(procedure -> procedure.kind() == kind && procedure.applies(facts))
                .findFirst();
        Optional<Resolved<Procedure>> local = first(Layer.LOCAL, rule);
        Optional<Resolved<Procedure>> national = first(Layer.NATIONAL, rule);
        return local.isPresent() && national.isPresent()
                ? Optional.of(Layering.course(local.get(), national.get(), facts))
                : local.or(() -> national).map(Course::alone);
    }

    /** Every procedure of {@code kind}, those of the nearer layers first. */
    public List<Resolved<Procedure>> listProcedures(ProcedureKind kind) {
        return layers.stream()
                .flatMap(regulation -> regulation.procedures().stream()
                        .filter(procedure -> procedure.kind() == kind)
                        .map(procedure -> new Resolved<>(procedure, regulation)))
                .toList();
    }

    public Optional<Resolved<SharingTypeRule>> findSharingType(SharingType type) {
        Function<Regulation, Optional<SharingTypeRule>> rule = regulation -> regulation.findSharingType(type);
        Optional<Resolved<SharingTypeRule>> local = first(Layer.LOCAL, rule);
        Optional<Resolved<SharingTypeRule>> national = first(Layer.NATIONAL, rule);
        return local.isPresent() && national.isPresent()
                ? Layering.sharingType(local.get(), national.get())
                : local.or(() -> national);
    }

    public Optional<Resolved<OpeningTypeRule>> findOpeningType(OpeningType type) {
        return first(regulation -> regulation.findOpeningType(type));
    }

    public Optional<Resolved<UsageRecordRule>> findUsageRecord() {
        return first(regulation -> Optional.ofNullable(regulation.usageRecord()));
    }

    /** Every gate that stands before {@code moment} for these facts, of all layers. */
    public List<Resolved<Gate>> gatesBefore(Checkpoint moment, Map<Fact, Set<String>> facts) {
        return layers.stream()
                .flatMap(regulation -> regulation.gates().stream()
                        .filter(gate -> gate.before().contains(moment))
                        .filter(gate -> gate.when().stream().allMatch(condition -> condition.holds(facts)))
                        .map(gate -> new Resolved<>(gate, regulation)))
                .toList();
    }

    /** How something comes into the catalog, by the first layer that knows it. */
    public Optional<Resolved<AdmissionRule>> findAdmission(Function<CatalogRules, AdmissionRule> of) {
        return first(regulation ->
                Optional.of(of.apply(regulation.catalog())).filter(rule -> rule.way() != AdmissionRule.Way.NOT_NAMED));
    }

    /** Something that at most one layer's catalog rules say. */
    public <R> Optional<Resolved<R>> findCatalogRule(Function<CatalogRules, Optional<R>> of) {
        return first(regulation -> of.apply(regulation.catalog()));
    }

    /** What a catalog entry must say, by all layers. */
    public List<FieldRule> fields() {
        return Layering.fields(layers);
    }

    /** The records of use that the layers want, the nearest first. */
    public List<Resolved<UsageRecordRule>> usageRecords() {
        return layers.stream()
                .flatMap(regulation -> Optional.ofNullable(regulation.usageRecord()).stream()
                        .map(rule -> new Resolved<>(rule, regulation)))
                .toList();
    }

    private <R> Optional<Resolved<R>> first(Layer layer, Function<Regulation, Optional<R>> rule) {
        return first(regulation -> regulation.layer() == layer ? rule.apply(regulation) : Optional.empty());
    }

    private <R> Optional<Resolved<R>> first(Function<Regulation, Optional<R>> rule) {
        return layers.stream()
                .flatMap(regulation -> rule.apply(regulation).map(found -> new Resolved<>(found, regulation)).stream())
                .findFirst();
    }

    /** A rule together with the regulation it was taken from. */
    public record Resolved<R>(R rule, Regulation from) {}
}
