package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;

/** A field that the text wants in the catalog; {@code field} is the platform's word for it. */
public record FieldRule(String field, Text label, ArticleRef article) {}
