package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline; never changed.
 *
 * @param step null for what concerns the case as a whole
 * @param by null where the engine acted by rule
 * @param missing everything that a supplement must bring
 * @param remark further words of whoever acted; blank where there are none
 * @param article the article it was done under, or null where the text is silent
 */
public record CaseAct(
        UUID id,
        Act act,
        @Nullable String step,
        @Nullable UUID task,
        Instant at,
        @Nullable Acting by,
        @Nullable Seat seat,
        @Nullable StepOutcome outcome,
        Grounds grounds,
        List<String> missing,
        String remark,
        List<Note> notes,
        @Nullable ArticleRef article) {

    public CaseAct {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /** The legal day on which it was done. */
    public LocalDate on() {
        return LegalTime.dayOf(at);
    }
}
