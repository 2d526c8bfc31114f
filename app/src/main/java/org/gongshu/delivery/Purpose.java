package org.gongshu.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What granted data may be used for.
 *
 * @param matterCode code of the service matter (事项编码); every request names it
 * @param matter the matter's name
 * @param duty the duty that it serves
 * @param provision the provision that gives the duty, as cited
 */
public record Purpose(
        String matterCode,
        String matter,
        String duty,
        @Nullable String provision) {}
