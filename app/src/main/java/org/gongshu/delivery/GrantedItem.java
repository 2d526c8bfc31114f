package org.gongshu.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A data item that may be returned.
 *
 * @param item its id in the catalog
 * @param name the field name it is delivered and filtered under
 * @param mask what it is delivered through; null delivers it as it is
 */
public record GrantedItem(UUID item, String name, @Nullable MaskKind mask) {}
