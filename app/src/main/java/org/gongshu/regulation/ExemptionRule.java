package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;

/** A reason for not opening data that the text lists, in its words' sense. */
public record ExemptionRule(Exemption exemption, Text label, ArticleRef article) {}
