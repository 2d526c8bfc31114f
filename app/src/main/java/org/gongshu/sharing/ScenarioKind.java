package org.gongshu.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.SharingType;
import org.springframework.stereotype.Component;

/**
 * A scenario is about entries, the departments that need them, and one service matter. Where single items are named, it
 * holds no others of their entry; withheld items never belong to one.
 */
@Component
final class ScenarioKind implements CaseKind {

    static final String MATTER_CODE = "matter-code";
    private static final String ENTRY = "catalog-entry";
    private static final String ITEM = "catalog-item";
    private static final String DEPARTMENT = "department";
    private static final int MANY = 200;

    private final Entries entries;
    private final Scenarios scenarios;

    ScenarioKind(Entries entries, Scenarios scenarios) {
        this.entries = entries;
        this.scenarios = scenarios;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.SCENARIO;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.APPROVE_SCENARIO);
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about(ENTRY, MANY).and(DEPARTMENT, 1, MANY).and(ITEM, 0, MANY));
    }

    /** Departments that get data are no providers. */
    @Override
    public Map<PartyRole, List<Party>> parties(Opening opening) {
        Map<PartyRole, List<Party>> parties = new HashMap<>(CaseKind.super.parties(opening));
        parties.put(PartyRole.PROVIDER, owners(opening, ENTRY));
        parties.put(PartyRole.USER_DEPARTMENT, owners(opening, DEPARTMENT));
        return parties;
    }

    private static List<Party> owners(Opening opening, String type) {
        return opening.subjects().stream()
                .filter(subject -> subject.type().equals(type))
                .map(Subject::owner)
                .filter(Objects::nonNull)
                .distinct()
                .map(Party::of)
                .toList();
    }

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        if (opening.statements().getOrDefault(MATTER_CODE, "").isBlank()) {
            return Outcome.refused(Refusal.of(SharingProblem.MATTER_MISSING).at("statements." + MATTER_CODE));
        }
        return Statements.dayOf(opening.statements(), Statements.VALID_UNTIL).map(_ -> opening);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        Set<UUID> named = references(opening.subjects().stream(), ENTRY);
        boolean strange = opening.subjects().stream()
                .filter(subject -> subject.type().equals(ITEM))
                .anyMatch(subject -> !named.contains(
                        UUID.fromString(String.valueOf(subject.snapshot().get("entry")))));
        return strange ? Optional.of(Refusal.of(SharingProblem.ITEM_UNKNOWN).at("about")) : Optional.empty();
    }

    private static Set<UUID> references(Stream<Subject> subjects, String type) {
        return subjects.filter(subject -> subject.type().equals(type))
                .map(Subject::reference)
                .collect(Collectors.toSet());
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.APPROVE_SCENARIO)) {
            return Outcome.done(List.of());
        }
        List<Subject> agreed =
                conclusion.agreed().stream().map(SubjectState::subject).toList();
        Set<UUID> items = references(agreed.stream(), ITEM);
        List<Scenario.Part> parts = agreed.stream()
                .filter(subject -> subject.type().equals(ENTRY))
                .flatMap(subject -> part(conclusion, subject, items).stream())
                .toList();
        if (parts.isEmpty()) {
            return Outcome.refused(SharingProblem.SCENARIO_EMPTY);
        }
        return Statements.dayOf(conclusion.statements(), Statements.VALID_UNTIL).map(until -> {
            Scenario scenario = new Scenario(
                    Ids.at(conclusion.at().toEpochMilli()),
                    conclusion.region(),
                    conclusion.title(),
                    conclusion.statements().getOrDefault(MATTER_CODE, "").strip(),
                    conclusion.statements().getOrDefault("scenario", ""),
                    references(agreed.stream(), DEPARTMENT),
                    parts,
                    until.orElse(null),
                    conclusion.caseId(),
                    conclusion.number(),
                    conclusion.article(),
                    conclusion.at(),
                    null);
            scenarios.add(scenario);
            return List.of(effected(scenario));
        });
    }

    private Optional<Scenario.Part> part(Conclusion conclusion, Subject subject, Set<UUID> named) {
        Optional<CatalogEntry> entry = entries.findEntry(Scope.of(conclusion.region()), subject.reference());
        Set<UUID> shared = entry.stream()
                .flatMap(found -> found.items().stream())
                .filter(item -> item.sharingType() != SharingType.WITHHELD)
                .map(Item::id)
                .collect(Collectors.toSet());
        Set<UUID> wanted = shared.stream().filter(named::contains).collect(Collectors.toSet());
        Set<UUID> least = wanted.isEmpty() ? shared : wanted;
        return least.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scenario.Part(subject.reference(), subject.title(), least));
    }

    private static Effected effected(Scenario scenario) {
        return new Effected(Effect.APPROVE_SCENARIO, "scenario", scenario.id(), scenario.name());
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.done(scenarios.endAllOf(conclusion.caseId(), conclusion.at()).stream()
                .map(ScenarioKind::effected)
                .toList());
    }
}
