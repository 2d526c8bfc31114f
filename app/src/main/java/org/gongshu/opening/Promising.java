package org.gongshu.opening;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.springframework.stereotype.Component;

/** What follows from an answer to a demand, in the transaction of the case that gave it. */
@Component
class Promising {

    /** The key of the subject's snapshot that carries what is demanded. */
    static final String WANTED = "wanted";

    private final Promises promises;
    private final OpeningLedger ledger;
    private final Clock clock;

    Promising(Promises promises, OpeningLedger ledger, Clock clock) {
        this.promises = promises;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Each department that the demand was agreed for has something to open from now on. */
    List<Effected> promise(Conclusion conclusion) {
        return conclusion.agreed().stream()
                .map(SubjectState::subject)
                .filter(subject -> subject.owner() != null)
                .map(subject -> promise(conclusion, subject))
                .toList();
    }

    private Effected promise(Conclusion conclusion, Subject subject) {
        Promise promise = new Promise(
                Ids.at(conclusion.at().toEpochMilli()),
                conclusion.region(),
                Objects.requireNonNull(subject.owner()),
                conclusion.title(),
                String.valueOf(subject.snapshot().getOrDefault(WANTED, conclusion.title())),
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article(),
                conclusion.at(),
                null,
                null);
        promises.insert(promise);
        ledger.record(OpeningAction.PROMISED, conclusion, "opening-promise", promise.id());
        return new Effected(Effect.START_OPENING_PUBLICATION, "opening-promise", promise.id(), conclusion.title());
    }

    /** A promise that is being kept stands: what is opened ends by its own procedure. */
    Outcome<List<Effected>> takeBack(Conclusion reviewed) {
        List<Promise> given = promises.ofCase(reviewed.caseId());
        if (given.stream().anyMatch(promise -> promise.keptBy() != null)) {
            return Outcome.refused(OpeningProblem.PROMISE_KEPT);
        }
        promises.withdraw(reviewed.caseId(), clock.instant());
        return Outcome.done(given.stream()
                .map(promise -> {
                    ledger.record(OpeningAction.PROMISE_TAKEN_BACK, reviewed, "opening-promise", promise.id());
                    return new Effected(
                            Effect.START_OPENING_PUBLICATION, "opening-promise", promise.id(), promise.title());
                })
                .toList());
    }
}
