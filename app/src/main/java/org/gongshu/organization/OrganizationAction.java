package org.gongshu.organization;

import org.gongshu.ledger.AuditAction;

/** What this room records in the ledger. */
enum OrganizationAction implements AuditAction {
    DEPARTMENT_ADDED("organization.department-added"),
    DEPARTMENT_CHANGED("organization.department-changed"),
    DEPARTMENT_SUCCEEDED("organization.department-succeeded"),
    POST_ADDED("organization.post-added"),
    POST_CHANGED("organization.post-changed"),
    PERSON_ADDED("organization.person-added"),
    PERSON_CHANGED("organization.person-changed"),
    APPOINTED("organization.appointed"),
    HOLDING_ENDED("organization.holding-ended"),
    DEPUTED("organization.deputed"),
    DEPUTY_ENDED("organization.deputy-ended"),
    ACCOUNT_OPENED("organization.account-opened"),
    ACCOUNT_SUSPENDED("organization.account-suspended"),
    ACCOUNT_RESUMED("organization.account-resumed"),
    PASSWORD_RESET("organization.password-reset"),
    SYSTEM_REGISTERED("organization.system-registered"),
    SYSTEM_CHANGED("organization.system-changed"),
    SYSTEM_RETIRED("organization.system-retired"),
    CLIENT_CREATED("organization.client-created"),
    SECRET_ROTATED("organization.secret-rotated"),
    CLIENT_SUSPENDED("organization.client-suspended"),
    CLIENT_RESUMED("organization.client-resumed"),
    PROVISION_ADDED("organization.provision-added"),
    PROVISION_CHANGED("organization.provision-changed"),
    APPLICANT_PROVED("organization.applicant-proved"),
    PLATFORM_SET_UP("organization.platform-set-up");

    private final String code;

    OrganizationAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
