package org.gongshu.collection;

import org.jspecify.annotations.Nullable;

/** How often one kind of thing was found in a load, of which only the first places are kept. */
public record FindingCount(@Nullable String item, Reason reason, Severity severity, long count) {}
