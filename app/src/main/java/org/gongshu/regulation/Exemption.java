package org.gongshu.regulation;

/** Why data is kept from being opened, where a text lists the reasons. */
public enum Exemption implements Word {
    /** 国家秘密 */
    STATE_SECRET,
    /** 危及国家安全、公共安全、经济安全、社会稳定 */
    PUBLIC_SAFETY,
    /** 商业秘密、个人隐私 */
    SECRET_OR_PRIVACY,
    /** 本单位的人员、财务、资产等内部事务 */
    INTERNAL_AFFAIRS,
    /** 协议或者知识产权的限制 */
    AGREEMENT_OR_RIGHTS,
    /** 法律、法规、规章另有规定 */
    FORBIDDEN_BY_LAW
}
