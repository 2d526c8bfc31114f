package org.gongshu.procedure.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.procedure.Beside;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Law;
import org.gongshu.regulation.ArticleAccount;
import org.gongshu.regulation.Layer;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Regulations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the layers of the law that speak of a case, also the one by which it does not run. */
@Component
class LayerViews {

    private final Regulations regulations;

    LayerViews(Regulations regulations) {
        this.regulations = regulations;
    }

    List<Explanation.Layer> of(Case it) {
        Law law = it.law();
        Stream<Explanation.Layer> speaking = Stream.concat(
                Stream.of(layer(law, "runs", null)),
                law.beside().stream()
                        .map(other -> layer(other.law(), other.standing().word(), settledBy(law, other))));
        return Stream.concat(silent(it).stream(), speaking).toList();
    }

    /** The region's own text, where it has no such procedure and another's is taken. */
    private Optional<Explanation.Layer> silent(Case it) {
        return regulations
                .profile(it.region(), it.dates().application())
                .map(profile -> profile.own())
                .filter(own -> own.layer() == Layer.LOCAL)
                .filter(own -> Stream.concat(
                                Stream.of(it.law()), it.law().beside().stream().map(Beside::law))
                        .noneMatch(law -> law.regulation().id().equals(own.id())))
                .map(own -> new Explanation.Layer(own.id(), own.title(), own.remark(), "silent", null, null, null));
    }

    private static Explanation.Layer layer(Law law, String standing, Explanation.@Nullable Rule settledBy) {
        return new Explanation.Layer(
                law.regulation().id(),
                law.regulation().title(),
                law.regulation().remark(),
                standing,
                Explanations.rule(law, law.procedure().article()),
                law.procedure().title(),
                settledBy);
    }

    /** The article that settles it, which stands in one of the two texts. */
    private static Explanation.@Nullable Rule settledBy(Law law, Beside other) {
        ArticleRef article = other.article();
        if (article == null) {
            return null;
        }
        boolean here = law.regulation().id().equals(article.regulation());
        Law source = here ? law : other.law();
        Regulation text = source.regulation();
        return new Explanation.Rule(
                text.id(),
                text.title(),
                source.hash(),
                article.article(),
                text.findArticle(article.article()).map(ArticleAccount::gist).orElse(null));
    }
}
