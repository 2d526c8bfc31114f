package org.gongshu.regulation;

import java.util.Collection;
import java.util.Set;
import org.gongshu.kernel.BasisLevel;

/** Whether a restriction needs a basis, of which levels, and what happens without one. Internal rules never suffice. */
public record BasisRule(boolean required, Set<BasisLevel> accepted, WithoutBasis absent) {

    public BasisRule {
        accepted = Set.copyOf(accepted);
    }

    /** Whether a restriction that cites bases of these levels stands; where the text asks for none, it always does. */
    public boolean isMetBy(Collection<BasisLevel> cited) {
        return !required || cited.stream().anyMatch(this::accepts);
    }

    /** Whether a basis of {@code level} satisfies the text. */
    public boolean accepts(BasisLevel level) {
        return level != BasisLevel.INTERNAL_RULE && accepted.contains(level);
    }
}
