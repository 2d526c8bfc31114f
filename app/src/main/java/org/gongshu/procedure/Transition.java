package org.gongshu.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case's life as a value: the case before and after, what entered the timeline, who is told, and how it
 * ended if it did.
 *
 * @param before null where the case was opened
 * @param conclusion null while the case goes on
 */
public record Transition(
        @Nullable Case before,
        Case after,
        List<CaseAct> acts,
        List<CaseNotice> notices,
        @Nullable Conclusion conclusion) {

    public Transition {
        acts = List.copyOf(acts);
        notices = List.copyOf(notices);
    }
}
