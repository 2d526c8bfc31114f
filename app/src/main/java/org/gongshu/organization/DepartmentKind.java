package org.gongshu.organization;

/** What a department is to the platform; regulations name bodies by it. */
public enum DepartmentKind {
    /** 数据主管部门 */
    AUTHORITY,
    /** 平台运行单位 */
    OPERATOR,
    /** 政务部门 */
    GOVERNMENT,
    /** 事业单位 */
    INSTITUTION,
    /** 公用企事业单位 */
    PUBLIC_UTILITY,
    /** 县级数据主管部门 */
    COUNTY_AUTHORITY,
    /** 议事协调机构 */
    COMMITTEE,
    /** 政务公开工作机构 */
    OPENNESS_OFFICE,
    /** 财政部门 */
    FINANCE,
    /** 保密行政管理部门 */
    SECRECY,
    /** 网信部门 */
    CYBERSPACE,
    /** 公安机关 */
    PUBLIC_SECURITY,
    /** 监察、审判、检察等机关 */
    JUDICIARY,
    /** 人民政府 */
    PEOPLES_GOVERNMENT,
    /** 技术服务单位 */
    TECHNICAL_SERVICE
}
