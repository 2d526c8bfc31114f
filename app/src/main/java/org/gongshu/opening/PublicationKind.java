package org.gongshu.opening;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.Grants;
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
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An agreed publication becomes a standing grant to everybody, under which the content then leaves in a parcel; what is open
 * on application is listed, and nothing but its description leaves.
 */
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
        boolean lists = conclusion.effects().contains(Effect.LIST_IN_OPENING_CATALOG)
                || conclusion.effects().contains(Effect.OPEN_TO_PUBLIC);
        if (!lists || conclusion.agreed().isEmpty()) {
            return Outcome.done(List.of());
        }
        SubjectState subject = conclusion.agreed().getFirst();
        CatalogEntry entry = entries.getEntry(
                Scope.of(conclusion.region()), subject.subject().reference());
        if (isOnApplication(conclusion)) {
            return listed(conclusion, subject, entry, null).map(listed -> List.of(listed));
        }
        return grants.issue(
                        OpenTerms.toEverybody(
                                conclusion, entry, subject.granted().items()),
                        GrantAct.ofCase(conclusion.caseId(), conclusion.at()))
                .then(grant -> listed(conclusion, subject, entry, grant)
                        .map(listed -> List.of(
                                listed, new Effected(Effect.OPEN_TO_PUBLIC, "grant", grant.id(), entry.name()))));
    }

    private static boolean isOnApplication(Conclusion conclusion) {
        return conclusion.facts().getOrDefault(Fact.OPENING_TYPE, Set.of()).contains(OpeningType.CONDITIONAL.word());
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        // What society has taken cannot be taken back; ending it is a withdrawal, a procedure of its own.
        return Outcome.refused(OpeningProblem.UNDO_BY_WITHDRAWAL);
    }

    private Outcome<Effected> listed(
            Conclusion conclusion, SubjectState subject, CatalogEntry entry, @Nullable Grant grant) {
        Map<String, Object> told = subject.subject().snapshot();
        OpenOrder order = new OpenOrder(
                Ids.next(),
                conclusion.region(),
                entry.id(),
                entry.department(),
                entry.name(),
                said(told, "slug"),
                said(told, "licence"),
                grant == null ? OpenAccess.APPLICATION : OpenAccess.OPEN,
                List.copyOf(subject.granted().items()),
                texts(told, "conditions"),
                texts(told, "basis"),
                grant == null ? null : grant.id(),
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article(),
                conclusion.on(),
                0,
                null,
                null,
                null);
        if (!orders.insert(order)) {
            return Outcome.refused(OpeningProblem.SLUG_TAKEN);
        }
        jobs.submit(ParcelDispatch.KIND, new ParcelDispatch.Payload(order.id()));
        return Outcome.done(new Effected(Effect.LIST_IN_OPENING_CATALOG, "dataset", order.id(), entry.name()));
    }

    private static String said(Map<String, Object> told, String key) {
        return String.valueOf(Objects.requireNonNull(told.get(key), key));
    }

    private static List<String> texts(Map<String, Object> told, String key) {
        return told.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
