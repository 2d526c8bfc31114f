package org.gongshu.procedure;

import java.util.UUID;
import org.gongshu.regulation.Effect;

/**
 * One thing that a conclusion brought about, for the timeline and the explanation.
 *
 * @param type what {@code id} names: {@code grant}, {@code catalog-entry}
 */
public record Effected(Effect effect, String type, UUID id, String label) {}
