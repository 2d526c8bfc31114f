package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;

/** Who plays a part under this regulation, by the name that the text gives it. */
public record Body(PartyRole role, Text name, ArticleRef article) {}
