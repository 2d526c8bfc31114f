package org.gongshu.procedure;

import java.util.List;
import org.gongshu.regulation.CaseOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A subject with what has become of it.
 *
 * @param outcome null while it is not concluded
 * @param granted what is left of what was asked for; means nothing where the subject is refused
 * @param withheld the parts taken away, each with its grounds
 * @param grounds why it was refused as a whole, or {@link Grounds#NONE}
 */
public record SubjectState(
        Subject subject, @Nullable CaseOutcome outcome, Extent granted, List<Withheld> withheld, Grounds grounds) {

    public SubjectState {
        withheld = List.copyOf(withheld);
    }

    static SubjectState asked(Subject subject) {
        return new SubjectState(subject, null, subject.asked(), List.of(), Grounds.NONE);
    }

    /** Whether it was given, in whole or in part. */
    public boolean isGiven() {
        return outcome == CaseOutcome.AGREED || outcome == CaseOutcome.PARTLY_AGREED || outcome == CaseOutcome.DONE;
    }
}
