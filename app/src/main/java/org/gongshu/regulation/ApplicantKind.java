package org.gongshu.regulation;

/** Kinds of applicants from society; each but the first two is proved and may expire. */
public enum ApplicantKind implements Word {
    NATURAL_PERSON,
    LEGAL_PERSON,
    OTHER_ORGANIZATION,
    /** 企业 */
    ENTERPRISE,
    /** 内资控股法人企业 */
    DOMESTIC_ENTERPRISE,
    /** 高校 */
    UNIVERSITY,
    /** 科研院所 */
    RESEARCH_INSTITUTE
}
