package org.gongshu.regulation.mutation;

import java.util.ArrayList;
import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Word;
import org.gongshu.regulation.mutation.Mutant.Kind;
import org.jspecify.annotations.Nullable;

/** Collects the mutants of one file. */
record Notebook(String file, List<Mutant> mutants) {

    static Notebook of(String file) {
        return new Notebook(file, new ArrayList<>());
    }

    void removes(Kind kind, String key, String what, @Nullable ArticleRef article) {
        mutants.add(new Mutant(kind, file, key, what, "—", article, List.of(new Edit(file, key, null))));
    }

    void changes(Kind kind, String key, String was, Object into, @Nullable ArticleRef article) {
        mutants.add(new Mutant(kind, file, key, was, shown(into), article, List.of(new Edit(file, key, into))));
    }

    private static String shown(Object into) {
        return into.toString().replace('=', ':');
    }

    static List<String> words(Iterable<? extends Word> words) {
        List<String> all = new ArrayList<>();
        words.forEach(word -> all.add(word.word()));
        return all.stream().sorted().toList();
    }
}
