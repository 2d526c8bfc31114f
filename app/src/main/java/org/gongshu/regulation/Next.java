package org.gongshu.regulation;

/** Where an outcome leads. */
public sealed interface Next {

    /** To another step of the same procedure. */
    record ToStep(String step) implements Next {}

    /** To the end. */
    record Conclude(CaseOutcome outcome) implements Next {}

    /** To the applicant, and then back to the same step. */
    record Supplement() implements Next {}
}
