package org.gongshu.regulation.scenario;

import java.time.LocalDate;
import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Text;

/**
 * What must come out of an article, written from the text: given, when, then.
 *
 * @param id the file's name without its ending
 * @param article the article it proves; {@code also} names others it touches
 * @param day the legal day on which the scenario begins
 * @param layers ids of the regulations it is played under, the region's own first; a national one does not count before
 *     the day from which it is in force
 */
public record Scenario(
        String id,
        ArticleRef article,
        List<ArticleRef> also,
        Text title,
        LocalDate day,
        List<String> layers,
        Given given,
        List<When> when,
        List<Then> then) {

    public Scenario {
        also = List.copyOf(also);
        layers = List.copyOf(layers);
        when = List.copyOf(when);
        then = List.copyOf(then);
    }
}
