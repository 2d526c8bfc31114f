package org.gongshu.regulation;

/** From when a period runs; the start day itself never counts. */
public sealed interface StartEvent {

    /** An event of the case. */
    record Event(Kind kind) implements StartEvent {}

    /** The day on which the step {@code step} was done. */
    record StepDone(String step) implements StartEvent {}

    /** Events of a case, as regulations name them. */
    enum Kind implements Word {
        /** 申请之日: the day on which the applicant applied, also at a window. */
        APPLICATION,
        /** 收到之日: the day on which the procedure's receiver got it. */
        RECEIPT,
        /** The day on which this step's body got it. */
        ARRIVAL,
        /** 受理之日: the day on which it was formally accepted. */
        ACCEPTANCE,
        /** 作出决定之日: the day of the last decision before this step. */
        DECISION,
        /** 情形发生之日: the day on which the circumstance arose, stated in the case. */
        CIRCUMSTANCE
    }
}
