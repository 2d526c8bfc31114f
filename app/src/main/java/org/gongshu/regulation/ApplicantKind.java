package org.gongshu.regulation;

import static org.gongshu.organization.ApplicantKind.OTHER_ENTERPRISE;
import static org.gongshu.organization.ApplicantKind.SOCIAL_ORGANIZATION;

/** Kinds of applicants from society as regulations name them; one of them may take in several that are proved. */
public enum ApplicantKind implements Word {
    /** 自然人、公民 */
    NATURAL_PERSON,
    /** 法人 */
    LEGAL_PERSON,
    /** 其他组织 */
    OTHER_ORGANIZATION,
    /** 企业 */
    ENTERPRISE,
    /** 内资控股法人企业 */
    DOMESTIC_ENTERPRISE,
    /** 高校 */
    UNIVERSITY,
    /** 科研院所 */
    RESEARCH_INSTITUTE;

    /** Whether an applicant who was proved to be {@code proved} is meant. */
    public boolean takesIn(org.gongshu.organization.ApplicantKind proved) {
        return switch (this) {
            case NATURAL_PERSON -> proved == org.gongshu.organization.ApplicantKind.NATURAL_PERSON;
            case LEGAL_PERSON -> proved != org.gongshu.organization.ApplicantKind.NATURAL_PERSON;
            case OTHER_ORGANIZATION ->
                proved == SOCIAL_ORGANIZATION || proved == org.gongshu.organization.ApplicantKind.OTHER_ORGANIZATION;
            case ENTERPRISE ->
                proved == org.gongshu.organization.ApplicantKind.DOMESTIC_ENTERPRISE || proved == OTHER_ENTERPRISE;
            case DOMESTIC_ENTERPRISE -> proved == org.gongshu.organization.ApplicantKind.DOMESTIC_ENTERPRISE;
            case UNIVERSITY -> proved == org.gongshu.organization.ApplicantKind.UNIVERSITY;
            case RESEARCH_INSTITUTE -> proved == org.gongshu.organization.ApplicantKind.RESEARCH_INSTITUTE;
        };
    }
}
