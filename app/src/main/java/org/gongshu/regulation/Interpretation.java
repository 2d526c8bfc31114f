package org.gongshu.regulation;

import java.time.LocalDate;
import java.util.List;
import org.gongshu.kernel.ArticleRef;

/**
 * What a text leaves open and how it is read.
 *
 * @param chosen id of the answer in use, one of {@code answers}
 */
public record Interpretation(
        String id, ArticleRef article, Text question, List<Answer> answers, String chosen, Text by, LocalDate since) {

    public Interpretation {
        answers = List.copyOf(answers);
    }

    /** One way to read the text. */
    public record Answer(String id, Text text) {}
}
