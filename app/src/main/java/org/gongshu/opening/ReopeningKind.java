package org.gongshu.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.MaskRule;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.Grants;
import org.gongshu.jobs.Jobs;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 再行开放: what was withdrawn is open again, under a new grant with the masks that its items have now; it appears with new
 * content only.
 */
@Component
final class ReopeningKind implements CaseKind {

    private final OpenOrders orders;
    private final OpeningSide side;
    private final Entries entries;
    private final Grants grants;
    private final OpeningLedger ledger;
    private final Jobs jobs;

    ReopeningKind(
            OpenOrders orders, OpeningSide side, Entries entries, Grants grants, OpeningLedger ledger, Jobs jobs) {
        this.orders = orders;
        this.side = side;
        this.entries = entries;
        this.grants = grants;
        this.ledger = ledger;
        this.jobs = jobs;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.REOPENING;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.REOPEN_DATASET);
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about(DatasetSource.TYPE, 1));
    }

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        OpenOrder order = orders.find(
                        Scope.of(opening.region()),
                        opening.subjects().getFirst().reference())
                .orElseThrow();
        if (!order.isWithdrawn()) {
            return Outcome.refused(Refusal.of(OpeningProblem.NOT_WITHDRAWN).at("about[0].id"));
        }
        Opening more = opening;
        for (Item item : itemsOf(order)) {
            more = more.fact(Fact.SENSITIVITY, item.sensitivity().word());
        }
        return Outcome.done(more);
    }

    private List<Item> itemsOf(OpenOrder order) {
        CatalogEntry entry = entries.getEntry(Scope.of(order.region()), order.entry());
        return entry.items().stream()
                .filter(item -> order.items().isEmpty() || order.items().contains(item.column()))
                .filter(item -> item.openingType() != OpeningType.WITHHELD)
                .toList();
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.REOPEN_DATASET)) {
            return Outcome.done(List.of());
        }
        List<Effected> done = new ArrayList<>();
        for (SubjectState state : conclusion.agreed()) {
            OpenOrder order = orders.find(
                            Scope.of(conclusion.region()), state.subject().reference())
                    .orElseThrow();
            switch (reopen(conclusion, order)) {
                case Outcome.Done<Effected>(Effected effected) -> done.add(effected);
                case Outcome.Refused<Effected>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(done);
    }

    private Outcome<Effected> reopen(Conclusion conclusion, OpenOrder order) {
        List<Item> items = itemsOf(order);
        Optional<Item> bare = items.stream()
                .filter(item -> item.kind().identifiesPersons() && item.mask() == MaskRule.NONE)
                .findFirst();
        if (bare.isPresent()) {
            return Outcome.refused(Refusal.of(
                            OpeningProblem.PERSONAL_ITEM_UNMASKED,
                            Map.of("item", bare.get().name()))
                    .under(conclusion.article()));
        }
        if (items.isEmpty()) {
            return Outcome.refused(OpeningProblem.ITEMS_MISSING);
        }
        List<String> columns = items.stream().map(Item::column).toList();
        if (order.access() == OpenAccess.APPLICATION) {
            return Outcome.done(reopened(conclusion, order, null, columns));
        }
        CatalogEntry entry = entries.getEntry(Scope.of(order.region()), order.entry());
        return grants.issue(
                        OpenTerms.toEverybody(conclusion, entry, columns),
                        GrantAct.ofCase(conclusion.caseId(), conclusion.at()))
                .map(grant -> reopened(conclusion, order, grant.id(), columns));
    }

    private Effected reopened(Conclusion conclusion, OpenOrder order, @Nullable UUID grant, List<String> columns) {
        orders.reopen(order.id(), grant, columns);
        side.awaitNewEdition(order.id());
        ledger.record(OpeningAction.DATASET_REOPENED, conclusion, DatasetSource.TYPE, order.id());
        jobs.submit(ParcelDispatch.KIND, new ParcelDispatch.Payload(order.id()));
        return new Effected(Effect.REOPEN_DATASET, DatasetSource.TYPE, order.id(), order.title());
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(OpeningProblem.UNDO_BY_WITHDRAWAL);
    }
}
