package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;

/** A mode that the regulation names, with its label. */
public record ModeRule(DeliveryMode mode, Text label, ArticleRef article) {}
