package org.gongshu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.SharingType;

/**
 * Where others than its owner alone decide on how something is shared: a dispute over a type, and the review of what is
 * withheld. What is decided becomes a new edition of each entry, checked as any other.
 */
final class SharingTypeKind implements CaseKind {

    private static final String ENTRY = "catalog-entry";
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_ITEMS = 500;

    private final ProcedureKind kind;
    private final Entries entries;
    private final SharingTypes types;

    SharingTypeKind(ProcedureKind kind, Entries entries, SharingTypes types) {
        this.kind = kind;
        this.entries = entries;
        this.types = types;
    }

    @Override
    public ProcedureKind kind() {
        return kind;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.SET_SHARING_TYPE);
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(
                CaseForm.about(ENTRY, MOST_ENTRIES, Fact.TARGET_SHARING_TYPE).and(ItemSource.TYPE, 0, MOST_ITEMS));
    }

    /** With the types that the entries have now. */
    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        Opening told = opening;
        for (Subject subject : opening.subjects()) {
            told = told.fact(
                    Fact.SHARING_TYPE, String.valueOf(subject.snapshot().get("sharingType")));
        }
        return Outcome.done(told);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        Set<UUID> named =
                of(opening.subjects(), ENTRY).stream().map(Subject::reference).collect(Collectors.toSet());
        boolean strange =
                of(opening.subjects(), ItemSource.TYPE).stream().anyMatch(item -> !named.contains(entryOf(item)));
        if (strange) {
            return Optional.of(Refusal.of(CatalogProblem.ITEM_OF_ANOTHER).at("about"));
        }
        return kind == ProcedureKind.WITHHELD_REVIEW ? nothingWithheld(opening, named) : Optional.empty();
    }

    private Optional<Refusal> nothingWithheld(Opening opening, Set<UUID> named) {
        return named.stream()
                .flatMap(id -> entries.findEntry(Scope.of(opening.region()), id).stream())
                .filter(entry -> entry.items().stream().noneMatch(item -> item.sharingType() == SharingType.WITHHELD))
                .findFirst()
                .map(entry -> Refusal.of(CatalogProblem.NOTHING_WITHHELD, Map.of("code", entry.code()))
                        .at("about"));
    }

    private static List<Subject> of(List<Subject> subjects, String type) {
        return subjects.stream().filter(subject -> subject.type().equals(type)).toList();
    }

    private static UUID entryOf(Subject item) {
        return UUID.fromString(String.valueOf(item.snapshot().get("entry")));
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.SET_SHARING_TYPE)) {
            return Outcome.done(List.of());
        }
        List<Subject> given = conclusion.subjects().stream()
                .filter(SubjectState::isGiven)
                .map(SubjectState::subject)
                .toList();
        List<Effected> done = new ArrayList<>();
        for (Subject entry : of(given, ENTRY)) {
            Set<UUID> items = of(given, ItemSource.TYPE).stream()
                    .filter(item -> entryOf(item).equals(entry.reference()))
                    .map(Subject::reference)
                    .collect(Collectors.toSet());
            switch (types.set(entry.reference(), items, targetOf(conclusion), conclusion)) {
                case Outcome.Done<CatalogEntry>(CatalogEntry changed) ->
                    done.add(new Effected(Effect.SET_SHARING_TYPE, ENTRY, changed.id(), changed.name()));
                case Outcome.Refused<CatalogEntry>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(done);
    }

    private static SharingType targetOf(Conclusion conclusion) {
        Set<String> asked = conclusion.facts().getOrDefault(Fact.TARGET_SHARING_TYPE, Set.of());
        return Arrays.stream(SharingType.values())
                .filter(type -> asked.contains(type.word()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no target type in " + conclusion.number()));
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(CatalogProblem.UNDO_BY_CHANGE);
    }
}
