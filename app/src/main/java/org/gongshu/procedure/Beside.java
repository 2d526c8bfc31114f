package org.gongshu.procedure;

import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Companion.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What another layer of the law says of the case.
 *
 * @param law runs beside none itself
 * @param article of the national text that settles which gives way; null where both bind
 */
public record Beside(Law law, Standing standing, @Nullable ArticleRef article) {

    /** As it is stored: the regulation by its digest, so that it is read again as it was. */
    record Stored(
            String regulation,
            String hash,
            String procedure,
            Standing standing,
            @Nullable ArticleRef article) {}

    boolean binds() {
        return standing == Standing.BINDS;
    }

    Stored stored() {
        return new Stored(law.regulation().id(), law.hash(), law.procedure().id(), standing, article);
    }
}
