package org.gongshu.regulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An official text, parted into its articles.
 *
 * @param preamble what stands before the first article: whom it is addressed to, who enacted it, when
 * @param closing what stands after the last article and is none of it: who issued it, when
 */
public record OfficialText(List<String> preamble, List<Article> articles, List<String> closing) {

    public OfficialText {
        preamble = List.copyOf(preamble);
        articles = List.copyOf(articles);
        closing = List.copyOf(closing);
    }

    /**
     * An article as it was enacted.
     *
     * @param heading the chapter or section it stands in, as its heading says; null before the first
     * @param paragraphs its paragraphs and items, each beginning a line; the first without the article's number
     */
    public record Article(int number, @Nullable String heading, List<String> paragraphs) {
        public Article {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The article that a reference like {@code 20} or {@code 20.2} stands in. */
    public Optional<Article> findArticle(String reference) {
        String number = reference.split("\\.", 2)[0];
        return articles.stream()
                .filter(article -> Integer.toString(article.number()).equals(number))
                .findFirst();
    }

    /** What the article says; nothing where there is no such article. */
    public List<String> paragraphsOf(String reference) {
        return findArticle(reference).map(Article::paragraphs).orElse(List.of());
    }
}
