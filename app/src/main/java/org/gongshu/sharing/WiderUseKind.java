package org.gongshu.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.delivery.GrantConsent;
import org.gongshu.delivery.GrantConsents;
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
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asking to use granted data beyond the grant, to publish it, or to hand it on. What is agreed stays beside the grant
 * as it was asked for; the grant itself stays as it is, since access is no wider than before.
 */
@Component
final class WiderUseKind implements CaseKind {

    private static final int MANY = 50;

    private final GrantStandings standings;
    private final GrantConsents consents;

    WiderUseKind(GrantStandings standings, GrantConsents consents) {
        this.standings = standings;
        this.consents = consents;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.WIDER_USE;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.RECORD_CONSENT);
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about(GrantSubjects.GRANT, MANY));
    }

    @Override
    public Map<PartyRole, List<Party>> parties(Opening opening) {
        return GrantSubjects.parties(CaseKind.super.parties(opening), opening);
    }

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        return Statements.dayOf(opening.statements(), Statements.VALID_UNTIL).map(_ -> opening);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return standings.endedAmong(opening);
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.RECORD_CONSENT)) {
            return Outcome.done(List.of());
        }
        return Statements.dayOf(conclusion.statements(), Statements.VALID_UNTIL)
                .then(until -> attachAll(conclusion, until.orElse(null)));
    }

    private Outcome<List<Effected>> attachAll(Conclusion conclusion, @Nullable LocalDate until) {
        List<Effected> done = new ArrayList<>();
        for (SubjectState subject : conclusion.agreed()) {
            switch (consents.attach(consent(subject, conclusion, until))) {
                case Outcome.Done<GrantConsent>(GrantConsent attached) ->
                    done.add(new Effected(
                            Effect.RECORD_CONSENT,
                            GrantSubjects.GRANT,
                            attached.grant(),
                            subject.subject().title()));
                case Outcome.Refused<GrantConsent>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(done);
    }

    private static GrantConsent consent(SubjectState subject, Conclusion conclusion, @Nullable LocalDate until) {
        return new GrantConsent(
                Ids.at(conclusion.at().toEpochMilli()),
                conclusion.region(),
                subject.subject().reference(),
                conclusion.statements(),
                until,
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article(),
                conclusion.at(),
                null);
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.done(
                consents.withdrawAllOf(Scope.of(conclusion.region()), conclusion.caseId(), conclusion.at()).stream()
                        .map(consent -> new Effected(
                                Effect.RECORD_CONSENT, GrantSubjects.GRANT, consent.grant(), conclusion.title()))
                        .toList());
    }
}
