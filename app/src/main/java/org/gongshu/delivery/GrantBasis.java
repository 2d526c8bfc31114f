package org.gongshu.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provision of the library that a grant rests on. */
public record GrantBasis(
        UUID provision, String title, @Nullable String article) {}
