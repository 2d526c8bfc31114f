package org.gongshu.regulation.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.reading.RegulationFolder;
import org.gongshu.regulation.scenario.Scenario;
import org.gongshu.regulation.scenario.ScenarioPlayer;
import org.jspecify.annotations.Nullable;

/** Plays a folder's scenarios against each of its mutants until one goes red, in memory and on every processor. */
public final class MutationRun {

    private final RegulationFolder folder;
    private final Regulation regulation;
    private final ScenarioPlayer player;

    /**
     * @param folder without findings
     * @param player is called from several threads
     */
    public MutationRun(RegulationFolder folder, ScenarioPlayer player) {
        this.folder = folder;
        this.regulation = folder.regulation().orElseThrow();
        this.player = player;
    }

    /**
     * What came of a mutant.
     *
     * @param line where the rule stands
     * @param killer the first scenario that went red; null where all stayed green
     */
    public record Fate(Mutant mutant, int line, @Nullable String killer) {

        public boolean survived() {
            return killer == null;
        }
    }

    /** Every mutant, file by file in the order of the rules. */
    public List<Mutant> mutants() {
        return Stream.concat(
                        MainMutants.of(regulation).stream(),
                        regulation.procedures().stream()
                                .flatMap(procedure -> ProcedureMutants.of(regulation, procedure).stream()))
                .toList();
    }

    /** The fate of every mutant; {@code progress} hears how many are decided, from any thread. */
    public List<Fate> run(IntConsumer progress) {
        AtomicInteger decided = new AtomicInteger();
        return mutants().parallelStream()
                .map(mutant -> {
                    Fate fate = fateOf(mutant);
                    progress.accept(decided.incrementAndGet());
                    return fate;
                })
                .toList();
    }

    private Fate fateOf(Mutant mutant) {
        int line = folder.places().lineOf(mutant.file(), mutant.key());
        Map<String, @Nullable Object> changed = mutant.in(folder.content());
        Optional<Regulation> other = RegulationFolder.assembled(regulation.id(), changed);
        if (other.isEmpty()) {
            throw new IllegalStateException("A mutant that is no regulation: " + mutant);
        }
        return nearestFirst(mutant.article())
                .filter(scenario -> isRed(other.get(), scenario))
                .findFirst()
                .map(scenario -> new Fate(mutant, line, scenario.id()))
                .orElseGet(() -> new Fate(mutant, line, null));
    }

    private boolean isRed(Regulation mutant, Scenario scenario) {
        return !player.play(mutant, scenario).isEmpty();
    }

    /** Scenarios of the article that was touched, then those that touch it too, then the rest. */
    private Stream<Scenario> nearestFirst(@Nullable ArticleRef article) {
        if (article == null) {
            return folder.scenarios().stream();
        }
        return folder.scenarios().stream().sorted(Comparator.comparingInt(scenario -> distance(scenario, article)));
    }

    private static int distance(Scenario scenario, ArticleRef article) {
        if (isSame(scenario.article(), article)) {
            return 0;
        }
        return scenario.also().stream().anyMatch(also -> isSame(also, article)) ? 1 : 2;
    }

    private static boolean isSame(ArticleRef one, ArticleRef other) {
        return one.regulation().equals(other.regulation()) && whole(one).equals(whole(other));
    }

    private static String whole(ArticleRef article) {
        return article.article().replaceFirst("\\..*", "");
    }
}
