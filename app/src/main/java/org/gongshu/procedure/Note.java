package org.gongshu.procedure;

import org.gongshu.regulation.Word;

/** Remarks that the engine itself puts into a timeline. */
public enum Note implements Word {
    /** The application was received at a window before it was entered. */
    RECEIVED_BEFORE_ENTRY,
    /** The actor had just acted in the step before, so the step was not asked for again. */
    COLLAPSED,
    /** The body would have decided on its own request, so the one above it decides. */
    LEVEL_UP,
    /** Somebody decides on their own request because there is nobody else. */
    OWN_REQUEST_UNAVOIDABLE,
    /** The step's conditions do not hold. */
    STEP_NOT_NEEDED,
    /** Others have settled the step. */
    SETTLED_BY_OTHERS,
    /** The clock stands still until the supplement is in. */
    CLOCK_STOPPED,
    /** The text is silent, so the clock runs on during the supplement. */
    CLOCK_RUNS_ON,
    /** The clock runs again. */
    CLOCK_RESUMED,
    /** The period was extended. */
    CLOCK_EXTENDED,
    /** Nothing was left to decide. */
    DONE_BY_RULE,
    /** It was forwarded to whom it concerns. */
    FORWARDED,
    /** Two layers of the law bind: what either asks for has to be done, and the earlier due day rules. */
    BOTH_LAYERS_BIND,
    /** Two texts give a last day each; both are named with it, the one that rules first. */
    TWO_CLOCKS,
    /** The national text decides here, so the local rule does not apply. */
    LOCAL_RULE_DISPLACED,
    /** The local rule is shorter or more direct, so it stands beside the national one. */
    SHORTER_RULE_STANDS,
    /** A department was merged or renamed, and its successor goes on in its place. */
    SUCCEEDED
}
