package org.gongshu.regulation;

import java.util.EnumSet;
import java.util.Set;

/** A condition on sharing that the platform carries out, not only shows. */
public enum ConditionKind implements Word {
    /** Only the departments named by the owner, for the use named. */
    NAMED_DEPARTMENTS(EnumSet.allOf(DeliveryMode.class)),
    /** 仅供查阅: seen on screen, not handed over. */
    VIEW_ONLY(EnumSet.of(DeliveryMode.VIEW, DeliveryMode.QUERY)),
    /** 仅供比对: yes or no. */
    VERIFY_ONLY(EnumSet.of(DeliveryMode.VERIFY)),
    /** 仅提供统计结果: counts and sums, no rows. */
    STATISTICS_ONLY(EnumSet.of(DeliveryMode.STATISTICS));

    private final Set<DeliveryMode> modes;

    ConditionKind(Set<DeliveryMode> modes) {
        this.modes = Set.copyOf(modes);
    }

    /** The only modes in which data under this condition leaves its owner. */
    public Set<DeliveryMode> modes() {
        return modes;
    }
}
