package org.gongshu.opening;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.MaskRule;
import org.gongshu.delivery.Audience;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.GrantTerms;
import org.gongshu.delivery.GrantedItem;
import org.gongshu.delivery.Grants;
import org.gongshu.delivery.MaskKind;
import org.gongshu.delivery.Purpose;
import org.gongshu.delivery.Quota;
import org.gongshu.jobs.Jobs;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An agreed publication becomes a standing grant to everybody, under which the content then leaves in a parcel. */
@Component
final class PublicationKind implements CaseKind {

    private final Entries entries;
    private final Grants grants;
    private final OpenOrders orders;
    private final Jobs jobs;

    PublicationKind(Entries entries, Grants grants, OpenOrders orders, Jobs jobs) {
        this.entries = entries;
        this.grants = grants;
        this.orders = orders;
        this.jobs = jobs;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.OPENING_PUBLICATION;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.LIST_IN_OPENING_CATALOG, Effect.OPEN_TO_PUBLIC);
    }

    @Override
    public Set<Checkpoint> gates() {
        return Set.of(Checkpoint.OPENING_PUBLICATION);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.OPEN_TO_PUBLIC)
                || conclusion.agreed().isEmpty()) {
            return Outcome.done(List.of());
        }
        SubjectState subject = conclusion.agreed().getFirst();
        CatalogEntry entry = entries.getEntry(
                Scope.of(conclusion.region()), subject.subject().reference());
        return grants.issue(terms(conclusion, subject, entry), GrantAct.ofCase(conclusion.caseId(), conclusion.at()))
                .map(grant -> ordered(conclusion, subject, entry, grant));
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        // What society has taken cannot be taken back; ending it is a withdrawal, a procedure of its own.
        return Outcome.refused(OpeningProblem.UNDO_BY_WITHDRAWAL);
    }

    private List<Effected> ordered(Conclusion conclusion, SubjectState subject, CatalogEntry entry, Grant grant) {
        Map<String, Object> told = subject.subject().snapshot();
        OpenOrder order = new OpenOrder(
                Ids.next(),
                conclusion.region(),
                entry.id(),
                said(told, "slug"),
                said(told, "licence"),
                grant.id(),
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article(),
                conclusion.on(),
                0);
        orders.insert(order);
        jobs.submit(ParcelDispatch.KIND, new ParcelDispatch.Payload(order.id()));
        return List.of(
                new Effected(Effect.LIST_IN_OPENING_CATALOG, "dataset", order.id(), entry.name()),
                new Effected(Effect.OPEN_TO_PUBLIC, "grant", grant.id(), entry.name()));
    }

    private static String said(Map<String, Object> told, String key) {
        return String.valueOf(Objects.requireNonNull(told.get(key), key));
    }

    private static GrantTerms terms(Conclusion conclusion, SubjectState subject, CatalogEntry entry) {
        List<GrantedItem> items = entry.items().stream()
                .filter(item -> subject.granted().items().contains(item.column()))
                .map(item -> new GrantedItem(item.id(), item.column(), maskOf(item)))
                .toList();
        return new GrantTerms(
                conclusion.region(),
                new Audience.Public(),
                entry.department(),
                entry.id(),
                entry.name(),
                DeliveryMode.FILE,
                items,
                List.of(),
                new Purpose("open", "open", "", null),
                null,
                List.of(),
                Quota.NONE,
                true,
                Set.of(),
                Set.of(),
                null,
                null,
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article());
    }

    private static @Nullable MaskKind maskOf(Item item) {
        return item.mask() == MaskRule.NONE
                ? null
                : MaskKind.valueOf(item.mask().name());
    }
}
