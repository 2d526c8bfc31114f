package org.gongshu.procedure.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongshu.procedure.Law;
import org.gongshu.procedure.LawBook;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.Layer;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulation;

/**
 * The texts that a scenario names, the nearest first, and no other. One text alone is played as if it were in force; beside
 * others, a national one counts from its day on.
 *
 * @param hashOf the digest under which a text is kept
 */
public record LayersInForce(List<Regulation> texts, Function<Regulation, String> hashOf) implements LawBook {

    public LayersInForce {
        texts = List.copyOf(texts);
    }

    /** The law on a day. */
    public LayeredProfile profile(LocalDate day) {
        return new LayeredProfile(
                day,
                texts.stream()
                        .filter(text -> texts.size() == 1
                                || text.layer() == Layer.LOCAL
                                || text.dates().inForceOn(day))
                        .toList());
    }

    @Override
    public Optional<Law> findLaw(UUID region, LocalDate day, ProcedureKind kind, Map<Fact, Set<String>> facts) {
        return profile(day).findCourse(kind, facts).map(course -> Law.of(course, hashOf));
    }

    @Override
    public Law lawOf(String id, String version, String procedure) {
        Regulation text =
                texts.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return new Law(text, version, text.findProcedure(procedure).orElseThrow());
    }

    @Override
    public List<Gate> gates(UUID region, LocalDate day, Set<Checkpoint> moments, Map<Fact, Set<String>> facts) {
        LayeredProfile profile = profile(day);
        return moments.stream()
                .sorted()
                .flatMap(moment -> profile.gatesBefore(moment, facts).stream())
                .map(LayeredProfile.Resolved::rule)
                .distinct()
                .toList();
    }
}
