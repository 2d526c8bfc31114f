package org.gongshu;

import java.util.Map;
import java.util.UUID;

/**
 * One thing of each kind that a room keeps, made in a town, by the path at which it is read: {@code /api/systems} for
 * {@code /api/systems/{id}}. The authorization matrix tries them from another town, where none of them may be found. A
 * room adds its own as a component of its tests.
 */
public interface Specimens {

    Map<String, UUID> in(Towns.Town town);
}
