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

    /** The procedure of {@code kind} for these facts from the first layer that has one. */
    public Optional<Resolved<Procedure>> findProcedure(ProcedureKind kind, Map<Fact, Set<String>> facts) {
        return first(regulation -> regulation.procedures().stream()
                .filter(procedure -> procedure.kind() == kind && procedure.applies(facts))
                .findFirst());
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
        return first(regulation -> regulation.findSharingType(type));
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

    private <R> Optional<Resolved<R>> first(Function<Regulation, Optional<R>> rule) {
        return layers.stream()
                .flatMap(regulation -> rule.apply(regulation).map(found -> new Resolved<>(found, regulation)).stream())
                .findFirst();
    }

    /** A rule together with the regulation it was taken from. */
    public record Resolved<R>(R rule, Regulation from) {}
}
