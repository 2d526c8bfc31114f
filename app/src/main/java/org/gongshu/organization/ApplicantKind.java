package org.gongshu.organization;

/** Who asks from society; a regulation admits some kinds to some data. */
public enum ApplicantKind {
    /** 自然人 */
    NATURAL_PERSON,
    /** 内资控股法人企业 */
    DOMESTIC_ENTERPRISE,
    /** 其他企业 */
    OTHER_ENTERPRISE,
    /** 高等院校 */
    UNIVERSITY,
    /** 科研院所 */
    RESEARCH_INSTITUTE,
    /** 社会组织 */
    SOCIAL_ORGANIZATION,
    /** 其他法人或者组织 */
    OTHER_ORGANIZATION
}
