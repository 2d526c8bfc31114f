package org.gongshu.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal: what was wrong, with which field, and under which article where the law decided. Parameters fill the
 * message of the code and never carry personal values.
 */
public record Refusal(
        ProblemCode code, @Nullable String field, @Nullable ArticleRef article, Map<String, Object> parameters) {

    public Refusal {
        parameters = Map.copyOf(parameters);
    }

    public static Refusal of(ProblemCode code) {
        return new Refusal(code, null, null, Map.of());
    }

    public static Refusal of(ProblemCode code, Map<String, Object> parameters) {
        return new Refusal(code, null, null, parameters);
    }

    /** The same refusal, naming the field of the request that caused it (a JSON path such as {@code items[2].name}). */
    public Refusal at(String newField) {
        return new Refusal(code, newField, article, parameters);
    }

    /** The same refusal, naming the article it rests on. */
    public Refusal under(ArticleRef newArticle) {
        return new Refusal(code, field, newArticle, parameters);
    }
}
