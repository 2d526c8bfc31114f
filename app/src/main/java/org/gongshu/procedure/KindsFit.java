package org.gongshu.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RegulationVersion;
import org.gongshu.regulation.Regulations;
import org.springframework.stereotype.Component;

/**
 * At the start: every procedure whose article a regulation counts as built has its kind, and every kind carries out
 * whatever the regulations ask of it. Otherwise the program does not start.
 */
@Component
class KindsFit {

    KindsFit(Regulations regulations, CaseKinds kinds) {
        List<String> wrong = wrongWith(
                regulations.listRegulations().stream()
                        .map(RegulationVersion::regulation)
                        .filter(Regulation::selectable)
                        .toList(),
                kinds);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "Kinds of cases do not fit the regulations:\n  " + String.join("\n  ", wrong));
        }
    }

    static List<String> wrongWith(List<Regulation> regulations, CaseKinds kinds) {
        return regulations.stream()
                .flatMap(regulation -> regulation.procedures().stream()
                        .flatMap(procedure -> wrongWith(regulation, procedure, kinds.find(procedure.kind()))))
                .toList();
    }

    private static Stream<String> wrongWith(Regulation regulation, Procedure procedure, Optional<CaseKind> kind) {
        String place = regulation.id() + " " + procedure.id();
        if (kind.isEmpty()) {
            boolean built = regulation
                    .findArticle(procedure.article().article())
                    .map(account -> account.built())
                    .orElse(false);
            return built ? Stream.of(place + ": no kind " + procedure.kind().word()) : Stream.of();
        }
        Set<Effect> lacking = EnumSet.noneOf(Effect.class);
        procedure.effects().values().forEach(lacking::addAll);
        lacking.removeAll(kind.get().effects());
        return lacking.stream().map(effect -> place + ": the kind cannot " + effect.word());
    }
}
