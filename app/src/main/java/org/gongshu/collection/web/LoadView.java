package org.gongshu.collection.web;

import java.util.List;
import org.gongshu.collection.FindingCount;
import org.gongshu.collection.Load;
import org.gongshu.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A load with what was found about it and, where it failed, why in the reader's language. */
record LoadView(
        Load load, List<FindingCount> found, @Nullable Problem problem) {}
