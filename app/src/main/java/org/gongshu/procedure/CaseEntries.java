package org.gongshu.procedure;

import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.StepOutcome;
import org.springframework.stereotype.Component;

/** Puts what happens in cases into the ledger. Reasons and names are personal values: the log holds commitments. */
@Component
class CaseEntries {

    private final Ledger ledger;

    CaseEntries(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Records a transition in the current transaction; answers the id of the receipt. */
    UUID record(Transition transition, Actor actor) {
        Case after = transition.after();
        CaseAct act = transition.acts().getFirst();
        LedgerEntry entry = entry(actionOf(act, transition), after, actor, act)
                .fact("number", after.number())
                .fact("kind", after.law().procedure().kind().word())
                .fact("regulation", after.law().regulation().id())
                .fact("regulationHash", after.law().hash());
        entry = withOutcome(entry, act, after);
        entry = act.step() == null ? entry : entry.fact("step", act.step());
        ArticleRef article = act.article();
        entry = article == null ? entry : entry.fact("article", article.toString());
        return ledger.append(withGrounds(entry, act));
    }

    private static LedgerEntry withOutcome(LedgerEntry entry, CaseAct act, Case after) {
        StepOutcome outcome = act.outcome();
        LedgerEntry more = outcome == null ? entry : entry.fact("outcome", outcome.word());
        var ended = after.outcome();
        return ended == null ? more : more.fact("concluded", ended.word());
    }

    private static LedgerEntry withGrounds(LedgerEntry entry, CaseAct act) {
        LedgerEntry more = entry;
        if (!act.grounds().basis().isEmpty()) {
            more = more.fact(
                    "basis",
                    act.grounds().basis().stream()
                            .map(basis -> basis.provision().toString())
                            .toList());
        }
        return act.grounds().reason().isBlank()
                ? more
                : more.personal("reason", act.grounds().reason());
    }

    private static LedgerEntry entry(CaseAction action, Case after, Actor actor, CaseAct act) {
        LedgerEntry entry = LedgerEntry.of(
                action, after.region(), LedgerEntry.Subject.of("case", after.id()), actorOf(actor), act.at());
        Acting by = act.by();
        Acting.Deputation deputation = by == null ? null : by.deputation();
        return deputation == null
                ? entry
                : entry.personal("deputyFor", deputation.absent().toString());
    }

    static LedgerEntry.Actor actorOf(Actor actor) {
        return switch (actor) {
            case Actor.Official official ->
                LedgerEntry.Actor.official(official.person(), official.post(), official.department());
            case Actor.Applicant applicant -> LedgerEntry.Actor.person(applicant.applicant());
            case Actor.Newcomer newcomer -> LedgerEntry.Actor.person(newcomer.account());
        };
    }

    private static CaseAction actionOf(CaseAct act, Transition transition) {
        if (transition.before() == null) {
            return CaseAction.OPENED;
        }
        Act what = act.act();
        if (what == Act.EXTEND && act.outcome() == null) {
            return CaseAction.EXTENSION_ASKED;
        }
        return switch (what) {
            case RETURN_FOR_SUPPLEMENT -> CaseAction.RETURNED;
            case SUPPLEMENT -> CaseAction.SUPPLEMENTED;
            case URGE -> CaseAction.URGED;
            case RETRACT -> CaseAction.RETRACTED;
            default -> act.outcome() == null ? CaseAction.LAPSED : CaseAction.TASK_DONE;
        };
    }
}
