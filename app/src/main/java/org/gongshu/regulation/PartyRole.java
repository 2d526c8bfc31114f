package org.gongshu.regulation;

/** A part that somebody plays in a case or duty. Structural words only; the profile and the region say who plays it. */
public enum PartyRole implements Word {
    /** Whoever started the case. */
    APPLICANT,
    /** The head of the applicant's department or of its sharing office. */
    APPLICANT_HEAD,
    /** 提供部门: every department that owns a subject of the case. */
    PROVIDER,
    /** The head of the provider or of its sharing office. */
    PROVIDER_HEAD,
    /** 使用部门 */
    USER_DEPARTMENT,
    /** The head of the user department or of its sharing office. */
    USER_DEPARTMENT_HEAD,
    /** 数源部门: the one source of data that several departments collect. */
    SOURCE_DEPARTMENT,
    /** 牵头部门 of a topic or joint collection. */
    LEAD_DEPARTMENT,
    /** Any department of the region; as a duty: each of them. */
    DEPARTMENT,
    /** The body against which an order or report is directed. */
    RESPONDENT,
    /** 主管部门 of the region. */
    AUTHORITY,
    /** The head of the authority. */
    AUTHORITY_HEAD,
    /** The body that runs the platform for the authority. */
    OPERATOR,
    /** The authority of a region below. */
    COUNTY_AUTHORITY,
    /** The government of a region below. */
    COUNTY_GOVERNMENT,
    /** The authority of the region above. */
    UPPER_AUTHORITY,
    /** The nearest authority that stands above both parties. */
    COMMON_UPPER_AUTHORITY,
    /** 本级人民政府 */
    GOVERNMENT,
    /** The government of the region above. */
    UPPER_GOVERNMENT,
    /** A standing decision committee of the region. */
    COMMITTEE,
    /** 专家咨询委员会 */
    EXPERT_COMMITTEE,
    /** 政务公开主管部门 */
    OPENNESS_OFFICE,
    /** 财政部门 */
    FINANCE,
    /** 保密部门 */
    SECRECY_OFFICE,
    /** 网信部门 */
    CYBER_OFFICE,
    /** 公安部门 */
    PUBLIC_SECURITY,
    /** Courts, procuratorates, discipline bodies and the like, where a text routes them apart. */
    SPECIAL_BODY,
    /** Anyone from society: natural person, legal person, other organization. */
    PUBLIC,
    /** The person or organization the data is about. */
    DATA_SUBJECT,
    /** Who uses opened data under a grant or agreement. */
    LICENSEE,
    /** 技术服务单位 acting under a recorded commission. */
    TECHNICAL_SERVICE,
    /** A professional institution or third-party evaluator. */
    ASSESSOR,
    /** Who works on data under a contract. */
    CONTRACTOR;

    /** The body that the part belongs to: a head signs for its department. */
    public PartyRole body() {
        return switch (this) {
            case APPLICANT_HEAD -> APPLICANT;
            case PROVIDER_HEAD -> PROVIDER;
            case USER_DEPARTMENT_HEAD -> USER_DEPARTMENT;
            case AUTHORITY_HEAD -> AUTHORITY;
            default -> this;
        };
    }
}
