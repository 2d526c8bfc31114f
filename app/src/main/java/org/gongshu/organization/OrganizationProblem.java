package org.gongshu.organization;

import org.gongshu.kernel.ProblemCode;

/** Why this room refuses. */
public enum OrganizationProblem implements ProblemCode {
    SIGN_IN_FAILED("organization.sign-in-failed", 401),
    SIGN_IN_BLOCKED("organization.sign-in-blocked", 429),
    CSRF_TOKEN("organization.csrf-token", 403),
    TOKEN_INVALID("organization.token-invalid", 401),
    NO_POST("organization.no-post", 403),
    POST_NOT_HELD("organization.post-not-held", 422),
    WEAK_PASSWORD("organization.weak-password", 422),
    WRONG_PASSWORD("organization.wrong-password", 422),
    DUTIES_CONFLICT("organization.duties-conflict", 422),
    ROLE_NOT_OF_POST("organization.role-not-of-post", 422),
    CREDIT_CODE_INVALID("organization.credit-code-invalid", 422),
    CREDIT_CODE_TAKEN("organization.credit-code-taken", 409),
    LOGIN_TAKEN("organization.login-taken", 409),
    LOGIN_INVALID("organization.login-invalid", 422),
    TITLE_TAKEN("organization.title-taken", 409),
    NAME_TAKEN("organization.name-taken", 409),
    STAFF_NUMBER_TAKEN("organization.staff-number-taken", 409),
    PERSON_HAS_ACCOUNT("organization.person-has-account", 409),
    TERM_REVERSED("organization.term-reversed", 422),
    BLANK("organization.blank", 422),
    DEPARTMENT_UNKNOWN("organization.department-unknown", 422),
    DEPARTMENT_CLOSED("organization.department-closed", 409),
    SUCCESSION_DAY("organization.succession-day", 422),
    POST_UNKNOWN("organization.post-unknown", 422),
    PERSON_UNKNOWN("organization.person-unknown", 422),
    DEPUTY_IS_ABSENT("organization.deputy-is-absent", 422),
    DEPUTY_OF_ANOTHER("organization.deputy-of-another", 403),
    ABSENT_HOLDS_NOT("organization.absent-holds-not", 422),
    ADDRESS_INVALID("organization.address-invalid", 422),
    ASSESSMENT_INCOMPLETE("organization.assessment-incomplete", 422),
    SECURITY_LEVEL_INVALID("organization.security-level-invalid", 422),
    SYSTEM_RETIRED("organization.system-retired", 422),
    PROVISION_KNOWN("organization.provision-known", 409),
    SETUP_DONE("organization.setup-done", 409),
    SETUP_CODE_WRONG("organization.setup-code-wrong", 403),
    IDENTITY_INVALID("organization.identity-invalid", 422),
    IDENTITY_TAKEN("organization.identity-taken", 409),
    IMPORT_UNREADABLE("organization.import-unreadable", 422),
    IMPORT_HEADING("organization.import-heading", 422),
    IMPORT_TOO_LONG("organization.import-too-long", 422),
    IMPORT_WORD("organization.import-word", 422),
    IMPORT_DAY("organization.import-day", 422),
    IMPORT_TAKEN_BACK("organization.import-taken-back", 422),
    REGION_ELSEWHERE("organization.region-elsewhere", 422),
    DIVISION_UNKNOWN("organization.division-unknown", 422);

    private final String code;
    private final int status;

    OrganizationProblem(String code, int status) {
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
