package org.gongshu.regulation.web;

import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Conflict;
import org.gongshu.regulation.Text;
import org.jspecify.annotations.Nullable;

/** A difference between two layers with both articles, and the one that settles it. */
record ConflictView(
        String kind,
        @Nullable String procedure,
        Place lower,
        Place upper,
        @Nullable Place settledBy,
        Text what) {

    /** An article of a regulation. */
    record Place(String regulation, String article) {
        static Place of(ArticleRef article) {
            return new Place(article.regulation(), article.article());
        }
    }

    static ConflictView of(Conflict conflict) {
        ArticleRef settledBy = conflict.settledBy();
        return new ConflictView(
                conflict.kind().word(),
                conflict.procedure(),
                Place.of(conflict.lower()),
                Place.of(conflict.upper()),
                settledBy == null ? null : Place.of(settledBy),
                conflict.what());
    }
}
