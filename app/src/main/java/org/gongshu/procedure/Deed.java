package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/** Something that somebody wants to do in a case. */
public sealed interface Deed {

    /**
     * To end a task.
     *
     * @param grounds for everything refused that has no grounds of its own
     * @param lessens what is given of single subjects, where that is less than asked or where subjects differ
     * @param statements by evidence word
     * @param documents kinds of documents that come with the decision, by evidence word
     * @param missing everything that must be supplemented, where the outcome is returned
     * @param forwardTo whom it concerns, where the outcome is not-ours
     * @param period the last day of a period that the decision sets for somebody
     */
    record Decide(
            UUID task,
            StepOutcome outcome,
            Grounds grounds,
            List<Lessen> lessens,
            Map<String, String> statements,
            Set<String> documents,
            List<String> missing,
            @Nullable UUID forwardTo,
            @Nullable LocalDate period)
            implements Deed {

        public Decide {
            lessens = List.copyOf(lessens);
            statements = Map.copyOf(statements);
            documents = Set.copyOf(documents);
            missing = List.copyOf(missing);
        }

        public static Decide of(UUID task, StepOutcome outcome) {
            return new Decide(task, outcome, Grounds.NONE, List.of(), Map.of(), Set.of(), List.of(), null, null);
        }

        public Decide because(Grounds why) {
            return new Decide(task, outcome, why, lessens, statements, documents, missing, forwardTo, period);
        }

        public Decide lessening(Lessen... less) {
            return new Decide(task, outcome, grounds, List.of(less), statements, documents, missing, forwardTo, period);
        }

        public Decide stating(Map<String, String> words) {
            return new Decide(task, outcome, grounds, lessens, words, documents, missing, forwardTo, period);
        }

        public Decide with(Set<String> papers) {
            return new Decide(task, outcome, grounds, lessens, statements, papers, missing, forwardTo, period);
        }

        public Decide missing(List<String> everything) {
            return new Decide(task, outcome, grounds, lessens, statements, documents, everything, forwardTo, period);
        }

        public Decide forwarding(UUID whom) {
            return new Decide(task, outcome, grounds, lessens, statements, documents, missing, whom, period);
        }
    }

    /**
     * What is given of one subject.
     *
     * @param granted null where the subject is refused as a whole
     * @param withheld the grounds of each part that is not given
     * @param grounds of the refusal as a whole, or for every part without grounds of its own
     */
    record Lessen(UUID subject, @Nullable Extent granted, List<Withheld> withheld, Grounds grounds) {
        public Lessen {
            withheld = List.copyOf(withheld);
        }
    }

    /** The applicant brings what was missing. */
    record Supplement(Map<String, String> statements, Set<String> documents, String remark) implements Deed {
        public Supplement {
            statements = Map.copyOf(statements);
            documents = Set.copyOf(documents);
        }
    }

    /** The applicant takes the case back. */
    record Retract(String reason) implements Deed {}

    /** A party asks to hurry. */
    record Urge(String remark) implements Deed {}

    /** Whoever has the task asks for a longer period; {@code amount} in the unit that the text gives. */
    record Extend(UUID task, int amount, String reason) implements Deed {}

    /** Whoever waits for a supplement gives up waiting for it. */
    record Lapse(UUID task, String reason) implements Deed {}
}
