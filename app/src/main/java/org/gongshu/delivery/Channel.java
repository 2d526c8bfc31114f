package org.gongshu.delivery;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.gongshu.regulation.DeliveryMode;

/** By which way out data leaves, and for which modes each is open. */
public enum Channel {
    ROWS(EnumSet.of(DeliveryMode.VIEW, DeliveryMode.QUERY, DeliveryMode.INTERFACE)),
    VERIFY(EnumSet.of(DeliveryMode.VERIFY)),
    EXPORT(EnumSet.of(DeliveryMode.EXCHANGE, DeliveryMode.FILE));

    private final Set<DeliveryMode> modes;

    Channel(Set<DeliveryMode> modes) {
        this.modes = modes;
    }

    boolean serves(DeliveryMode mode) {
        return modes.contains(mode);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
