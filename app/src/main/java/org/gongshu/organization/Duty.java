package org.gongshu.organization;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The four kinds of duty that no person may combine: whoever handles data neither guards nor audits it. */
public enum Duty {
    /** 系统管理 */
    ADMINISTRATION,
    /** 安全管理 */
    SECURITY,
    /** 数据操作 */
    DATA,
    /** 审计核查 */
    AUDIT;

    /** The duties of these roles. */
    public static Set<Duty> of(Collection<Role> roles) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        roles.forEach(role -> role.duty().ifPresent(duties::add));
        return duties;
    }

    /** Whether one person may hold all these roles at the same time. */
    public static boolean areCompatible(Collection<Role> roles) {
        return of(roles).size() <= 1;
    }
}
