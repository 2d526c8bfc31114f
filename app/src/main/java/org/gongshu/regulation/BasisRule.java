package org.gongshu.regulation;

import java.util.Set;
import org.gongshu.kernel.BasisLevel;

/** Whether a restriction needs a basis, of which levels, and what happens without one. Internal rules never suffice. */
public record BasisRule(boolean required, Set<BasisLevel> accepted, WithoutBasis absent) {

    public BasisRule {
        accepted = Set.copyOf(accepted);
    }

    /** Whether a basis of {@code level} satisfies the text. */
    public boolean accepts(BasisLevel level) {
        return level != BasisLevel.INTERNAL_RULE && accepted.contains(level);
    }
}
