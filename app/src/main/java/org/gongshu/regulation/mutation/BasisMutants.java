package org.gongshu.regulation.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.regulation.BasisRule;
import org.gongshu.regulation.WithoutBasis;
import org.gongshu.regulation.mutation.Mutant.Kind;
import org.jspecify.annotations.Nullable;

/** Changes what a restriction must rest on. */
final class BasisMutants {

    private BasisMutants() {}

    static void of(Notebook notes, BasisRule rule, String key, ArticleRef article) {
        if (!rule.required()) {
            return;
        }
        notes.changes(Kind.BASIS, key + ".required", "true", false, article);
        levels(notes, rule.accepted(), key + ".accepted", article);
        if (rule.absent() != WithoutBasis.NOT_REQUIRED) {
            notes.changes(
                    Kind.BASIS,
                    key + ".absent",
                    rule.absent().word(),
                    other(rule.absent()).word(),
                    article);
        }
    }

    private static WithoutBasis other(WithoutBasis absent) {
        return absent == WithoutBasis.BLOCKED ? WithoutBasis.UNCONDITIONAL : WithoutBasis.BLOCKED;
    }

    /** Each level no longer accepted, and the next lower one accepted as well. */
    static void levels(Notebook notes, Set<BasisLevel> accepted, String key, @Nullable ArticleRef article) {
        List<BasisLevel> all = Arrays.asList(BasisLevel.values());
        List<String> words = words(all.stream().filter(accepted::contains));
        for (String word : words) {
            List<String> rest =
                    words.stream().filter(each -> !each.equals(word)).toList();
            notes.changes(Kind.BASIS, key, word, rest, article);
        }
        all.stream()
                .filter(level -> level != BasisLevel.INTERNAL_RULE && !accepted.contains(level))
                .findFirst()
                .ifPresent(level -> {
                    List<String> more = words(Stream.concat(all.stream().filter(accepted::contains), Stream.of(level)));
                    notes.changes(Kind.BASIS, key, "" + words, more, article);
                });
    }

    private static List<String> words(Stream<BasisLevel> levels) {
        return levels.map(BasisLevel::word).toList();
    }
}
