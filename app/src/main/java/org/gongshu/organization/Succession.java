package org.gongshu.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * 部门承继: a department's duties went to another one.
 *
 * @param on the first day on which the successor has them
 * @param document by which it was decided
 * @param handedOn how many things of each kind followed
 */
public record Succession(
        UUID id,
        UUID predecessor,
        UUID successor,
        Kind kind,
        LocalDate on,
        String document,
        Map<String, Integer> handedOn) {

    public Succession {
        handedOn = Map.copyOf(handedOn);
    }

    /** Why the predecessor is no more. Splitting one is appointing each part to its own department and then this. */
    public enum Kind {
        /** 更名重组: the same body under another credit code. */
        RENAMED,
        /** 合并 */
        MERGED
    }
}
