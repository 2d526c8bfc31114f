package org.gongshu.opening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
import org.gongshu.organization.Applicants;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Extent;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.UsePurpose;
import org.springframework.stereotype.Component;

/** Gives and ends what single applicants have; everything in the transaction of the case that decided. */
@Component
public class Licensing {

    /** Keys of the subject's snapshot that carry the purpose, as the application told it. */
    private static final String PURPOSE = "purpose";

    private static final String USE_FOR = "useFor";

    private final OpenOrders orders;
    private final Licences licences;
    private final Entries entries;
    private final Grants grants;
    private final Applicants applicants;
    private final Applicability law;
    private final OpeningSide side;
    private final OpeningLedger ledger;
    private final Jobs jobs;
    private final Clock clock;

    Licensing(
            OpenOrders orders,
            Licences licences,
            Entries entries,
            Grants grants,
            Applicants applicants,
            Applicability law,
            OpeningSide side,
            OpeningLedger ledger,
            Jobs jobs,
            Clock clock) {
        this.orders = orders;
        this.licences = licences;
        this.entries = entries;
        this.grants = grants;
        this.applicants = applicants;
        this.law = law;
        this.side = side;
        this.ledger = ledger;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What is asked for: every listed item of the datasets that were named, for the purpose that was told. */
    public List<Subject> asked(Opening opening) {
        String purpose = opening.facts().getOrDefault(Fact.PURPOSE, Set.of()).stream()
                .findFirst()
                .orElse(UsePurpose.OTHER.word());
        return opening.subjects().stream()
                .map(named -> named.type().equals(DatasetSource.TYPE) ? asked(opening, named, purpose) : named)
                .toList();
    }

    private Subject asked(Opening opening, Subject named, String purpose) {
        OpenOrder order =
                orders.find(Scope.of(opening.region()), named.reference()).orElseThrow();
        Map<String, Object> snapshot = new TreeMap<>(named.snapshot());
        snapshot.put(PURPOSE, purpose);
        snapshot.put(USE_FOR, opening.statements().getOrDefault("purpose", opening.title()));
        return Subject.of(
                DatasetSource.TYPE,
                order.id(),
                order.title(),
                order.department(),
                new Extent(Set.copyOf(order.items()), Set.of(DeliveryMode.FILE.word()), Set.of(), Set.of(), null, null),
                snapshot);
    }

    /** Gives the applicant what was agreed of each dataset. What they are must still be proved on this day. */
    public Outcome<List<Effected>> give(Conclusion conclusion) {
        boolean proofNeeded = law.isForSomeOnly(conclusion.region(), conclusion.on());
        boolean proved = applicants
                .findApplicant(conclusion.applicant().id())
                .filter(applicant -> applicant.isProvedOn(conclusion.on()))
                .isPresent();
        if (proofNeeded && !proved) {
            return Outcome.refused(Refusal.of(OpeningProblem.PROOF_EXPIRED).under(conclusion.article()));
        }
        List<Effected> given = new ArrayList<>();
        for (SubjectState subject : conclusion.agreed()) {
            if (!subject.subject().type().equals(DatasetSource.TYPE)) {
                continue;
            }
            switch (give(conclusion, subject, proofNeeded)) {
                case Outcome.Done<Effected>(Effected effected) -> given.add(effected);
                case Outcome.Refused<Effected>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(given);
    }

    private Outcome<Effected> give(Conclusion conclusion, SubjectState subject, boolean proofNeeded) {
        Scope scope = Scope.of(conclusion.region());
        OpenOrder order = orders.find(scope, subject.subject().reference()).orElseThrow();
        if (order.isWithdrawn()) {
            return Outcome.refused(OpeningProblem.DATASET_WITHDRAWN);
        }
        Map<String, Object> told = subject.subject().snapshot();
        String purpose = String.valueOf(told.getOrDefault(PURPOSE, "other"));
        String useFor = String.valueOf(told.getOrDefault(USE_FOR, ""));
        CatalogEntry entry = entries.getEntry(scope, order.entry());
        return grants.issue(
                        OpenTerms.toApplicant(
                                conclusion,
                                entry,
                                subject.granted().items(),
                                purpose,
                                useFor,
                                subject.granted().until()),
                        GrantAct.ofCase(conclusion.caseId(), conclusion.at()))
                .map(grant -> licence(conclusion, order, grant, proofNeeded));
    }

    private Effected licence(Conclusion conclusion, OpenOrder order, Grant grant, boolean proofNeeded) {
        UUID id = Ids.at(conclusion.at().toEpochMilli());
        licences.insert(new Licence(
                id,
                conclusion.region(),
                order.id(),
                order.entry(),
                grant.id(),
                conclusion.applicant().id(),
                grant.terms().purpose().matterCode(),
                grant.terms().purpose().matter(),
                proofNeeded,
                grant.terms().until(),
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article(),
                conclusion.at(),
                0,
                null,
                null));
        ledger.record(OpeningAction.LICENCE_GIVEN, conclusion, "licence", id);
        jobs.submit(LicenceDispatch.KIND, new LicenceDispatch.Payload(id));
        return new Effected(Effect.GRANT_OPEN_USE, "grant", grant.id(), order.title());
    }

    /** Takes back what the case gave: nothing more is had from now on, what was taken stays taken. */
    public List<Effected> endOfCase(Conclusion reviewed) {
        return ended(reviewed, licences.endOfCase(reviewed.caseId(), clock.instant()));
    }

    /** Takes back whatever was given of a dataset, to everybody and to single applicants, because it is withdrawn. */
    List<Effected> withdrawn(Conclusion conclusion, UUID id) {
        OpenOrder order = orders.find(Scope.of(conclusion.region()), id).orElseThrow();
        List<Effected> ended = new ArrayList<>(ended(conclusion, licences.endOfOrder(id, clock.instant())));
        UUID toEverybody = order.grant();
        if (toEverybody != null) {
            endGrant(conclusion, toEverybody);
            ended.add(new Effected(Effect.TERMINATE_GRANT, "grant", toEverybody, order.title()));
        }
        ledger.record(OpeningAction.DATASET_WITHDRAWN, conclusion, DatasetSource.TYPE, id);
        return ended;
    }

    private List<Effected> ended(Conclusion conclusion, List<Licence> those) {
        List<Effected> ended = new ArrayList<>();
        for (Licence licence : those) {
            side.endCopy(licence.id(), clock.instant());
            endGrant(conclusion, licence.grant());
            ledger.record(OpeningAction.LICENCE_ENDED, conclusion, "licence", licence.id());
            ended.add(new Effected(Effect.TERMINATE_GRANT, "grant", licence.grant(), licence.caseNumber()));
        }
        return ended;
    }

    /** Ends a grant, if it has not ended before; the reason is the number of the case that did it. */
    private void endGrant(Conclusion conclusion, UUID grant) {
        Scope scope = Scope.of(conclusion.region());
        grants.find(scope, grant)
                .filter(found -> found.standing() != Grant.Standing.TERMINATED)
                .ifPresent(found -> grants.terminate(
                        scope,
                        grant,
                        found.version(),
                        GrantAct.ofCase(conclusion.caseId(), clock.instant()).because(conclusion.number())));
    }
}
