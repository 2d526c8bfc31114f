package org.gongshu;

import java.util.Map;
import java.util.UUID;

/**
 * Things in a region of their own, each by what the addresses begin with that take its id: {@code /api/tasks} for
 * {@code /api/tasks/{id}/decision}. Nobody of another region may learn of them, let alone change them.
 */
public interface Elsewhere {

    Map<String, UUID> things();
}
