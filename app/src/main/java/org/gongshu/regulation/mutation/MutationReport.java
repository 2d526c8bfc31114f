package org.gongshu.regulation.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshu.regulation.mutation.Mutant.Kind;
import org.gongshu.regulation.mutation.MutationRun.Fate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The fates of a regulation's mutants, for people and for programs. */
public record MutationReport(String regulation, List<Fate> fates) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public MutationReport {
        fates = List.copyOf(fates);
    }

    public List<Fate> survivors() {
        return fates.stream().filter(Fate::survived).toList();
    }

    /** A line for each survivor: where, what it says, what it was changed into, under which article. */
    public List<String> lines(boolean chinese) {
        return survivors().stream().map(fate -> line(fate, chinese)).toList();
    }

    private static String line(Fate fate, boolean chinese) {
        Mutant mutant = fate.mutant();
        var article = mutant.article();
        String by = article == null
                ? (chinese ? "解释" : "interpretation")
                : chinese ? "第" + article.article() + "条" : "article " + article.article();
        return "%-60s  %-9s  %s → %s  %s"
                .formatted(
                        mutant.file() + ":" + fate.line() + " " + mutant.key(),
                        mutant.kind().word(),
                        mutant.was(),
                        mutant.is(),
                        by);
    }

    /** Mutants and survivors of each kind, kinds in their order. */
    public List<String> kinds() {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long all =
                    fates.stream().filter(fate -> fate.mutant().kind() == kind).count();
            long survived = survivors().stream()
                    .filter(fate -> fate.mutant().kind() == kind)
                    .count();
            lines.add("%-9s %5d %5d".formatted(kind.word(), all, survived));
        }
        return lines;
    }

    /** The same as JSON, every fate included. */
    public String json() {
        return MAPPER.writeValueAsString(plain()) + "\n";
    }

    private Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("regulation", regulation);
        plain.put("mutants", fates.size());
        plain.put("killed", fates.size() - survivors().size());
        plain.put("fates", fates.stream().map(MutationReport::plain).toList());
        return plain;
    }

    private static Map<String, @Nullable Object> plain(Fate fate) {
        Mutant mutant = fate.mutant();
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("kind", mutant.kind().word());
        plain.put("file", mutant.file());
        plain.put("line", fate.line());
        plain.put("key", mutant.key());
        plain.put("was", mutant.was());
        plain.put("is", mutant.is());
        var article = mutant.article();
        plain.put("article", article == null ? null : article.article());
        plain.put("killed-by", fate.killer());
        return plain;
    }
}
