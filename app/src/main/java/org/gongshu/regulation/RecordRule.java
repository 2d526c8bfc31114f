package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;

/** Something that the case must keep. */
public record RecordRule(String id, Text label, ArticleRef article) {}
