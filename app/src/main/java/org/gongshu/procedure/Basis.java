package org.gongshu.procedure;

import java.util.UUID;
import org.gongshu.kernel.BasisLevel;
import org.jspecify.annotations.Nullable;

/**
 * A provision of the library, as it was cited in a decision.
 *
 * @param article as printed; null where the text as a whole is meant
 * @param inForce whether the provision was in force on the day of the decision
 */
public record Basis(
        UUID provision,
        BasisLevel level,
        String title,
        @Nullable String article,
        boolean inForce) {}
