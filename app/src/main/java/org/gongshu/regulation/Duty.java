package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody must do without being asked.
 *
 * @param to who is told or reported to, or null
 * @param procedure id of the procedure in which it is done, or null where a function of the platform serves it
 */
public record Duty(
        String id,
        Text title,
        PartyRole who,
        Cadence cadence,
        @Nullable PartyRole to,
        @Nullable String procedure,
        ArticleRef article) {}
