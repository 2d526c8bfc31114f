package org.gongshu.organization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody may do; roles belong to posts, except {@link #APPLICANT}, which society's accounts have. */
public enum Role {
    /** 主管部门经办 */
    OFFICER(Duty.DATA),
    /** 数据专员 */
    STEWARD(Duty.DATA),
    /** 部门负责人、共享工作机构负责人 */
    HEAD(Duty.DATA),
    /** 审计员 */
    AUDITOR(Duty.AUDIT),
    /** 安全管理员 */
    SECURITY_OFFICER(Duty.SECURITY),
    /** 系统管理员 */
    ADMINISTRATOR(Duty.ADMINISTRATION),
    /** 社会申请人 */
    APPLICANT(null);

    private final @Nullable Duty duty;

    Role(@Nullable Duty duty) {
        this.duty = duty;
    }

    /** The duty the role belongs to; applicants have none. */
    public Optional<Duty> duty() {
        return Optional.ofNullable(duty);
    }

    /** Whether a post may carry the role. */
    public boolean isOfPost() {
        return duty != null;
    }
}
