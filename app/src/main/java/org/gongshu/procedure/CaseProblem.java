package org.gongshu.procedure;

import org.gongshu.kernel.ProblemCode;

/** Why an act in a case is refused. */
public enum CaseProblem implements ProblemCode {
    NO_PROCEDURE("procedure.no-procedure", 409),
    KIND_NOT_BUILT("procedure.kind-not-built", 409),
    NOT_A_STARTER("procedure.not-a-starter", 403),
    APPLICANT_UNPROVED("procedure.applicant-unproved", 403),
    NO_BODY("procedure.no-body", 409),
    EVIDENCE_MISSING("procedure.evidence-missing", 422),
    GATE_NOT_PASSED("procedure.gate-not-passed", 409),
    CIRCUMSTANCE_MISSING("procedure.circumstance-missing", 422),
    RECEIVED_LATER("procedure.received-later", 422),
    CASE_CLOSED("procedure.case-closed", 409),
    TASK_CLOSED("procedure.task-closed", 409),
    TASK_WAITING("procedure.task-waiting", 409),
    NOT_YOUR_TASK("procedure.not-your-task", 403),
    DEPUTY_EXPIRED("procedure.deputy-expired", 403),
    OWN_REQUEST("procedure.own-request", 403),
    OUTCOME_NOT_FORESEEN("procedure.outcome-not-foreseen", 422),
    REASON_MISSING("procedure.reason-missing", 422),
    BASIS_MISSING("procedure.basis-missing", 422),
    BASIS_LEVEL("procedure.basis-level", 422),
    BASIS_INTERNAL("procedure.basis-internal", 422),
    BASIS_NOT_IN_FORCE("procedure.basis-not-in-force", 422),
    MORE_THAN_ASKED("procedure.more-than-asked", 422),
    NOTHING_LEFT("procedure.nothing-left", 422),
    NOT_LESS("procedure.not-less", 422),
    IS_LESS("procedure.is-less", 422),
    SUBJECT_UNKNOWN("procedure.subject-unknown", 422),
    SUBJECT_TWICE("procedure.subject-twice", 422),
    MISSING_LIST_EMPTY("procedure.missing-list-empty", 422),
    ALREADY_RETURNED("procedure.already-returned", 409),
    REFUSED_AS_INCOMPLETE("procedure.refused-as-incomplete", 422),
    NOT_RETURNED("procedure.not-returned", 409),
    NOT_APPLICANT("procedure.not-applicant", 403),
    RETRACT_NOT_ALLOWED("procedure.retract-not-allowed", 409),
    NO_EXTENSION("procedure.no-extension", 409),
    EXTENSION_USED("procedure.extension-used", 409),
    EXTENSION_TOO_LATE("procedure.extension-too-late", 409),
    EXTENSION_TOO_LONG("procedure.extension-too-long", 422),
    CHILDREN_OPEN("procedure.children-open", 409),
    PARENT_UNKNOWN("procedure.parent-unknown", 422),
    NO_REMEDY("procedure.no-remedy", 409),
    TARGET_BESIDE_LAW("procedure.target-beside-law", 409),
    TARGET_MISSING("procedure.target-missing", 422),
    PERIOD_MISSING("procedure.period-missing", 422),
    DOCUMENT_EMPTY("procedure.document-empty", 422),
    DOCUMENT_KIND("procedure.document-kind", 422),
    OWN_FORM("procedure.own-form", 409),
    SUBJECT_TYPE("procedure.subject-type", 422),
    SUBJECT_COUNT("procedure.subject-count", 422),
    FACT_NOT_ASKED("procedure.fact-not-asked", 422),
    FACT_MISSING("procedure.fact-missing", 422),
    STATEMENT_TOO_LONG("procedure.statement-too-long", 422),
    DRAFT_FILE_UNKNOWN("procedure.draft-file-unknown", 422),
    SCAN_MISSING("procedure.scan-missing", 422),
    APPLICANT_UNKNOWN("procedure.applicant-unknown", 422),
    ON_BEHALF_NEEDS_RECEIPT("procedure.on-behalf-needs-receipt", 422),
    PARENT_MISSING("procedure.parent-missing", 422);

    private final String code;
    private final int status;

    CaseProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
