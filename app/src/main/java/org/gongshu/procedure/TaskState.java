package org.gongshu.procedure;

import org.gongshu.regulation.Word;

/** Where a task stands. */
public enum TaskState implements Word {
    OPEN,
    /** The applicant has been asked for what is missing. */
    WAITING,
    DONE,
    /** Its actor had just acted in the step before, so it was not asked for again. */
    COLLAPSED,
    /** Nobody has to do it any more. */
    CANCELLED
}
