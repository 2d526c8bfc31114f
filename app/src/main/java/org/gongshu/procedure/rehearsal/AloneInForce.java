package org.gongshu.procedure.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.procedure.Law;
import org.gongshu.procedure.LawBook;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulation;

/** One regulation without any other above or beside it. */
public record AloneInForce(Regulation regulation, String hash) implements LawBook {

    @Override
    public Optional<Law> findLaw(UUID region, LocalDate day, ProcedureKind kind, Map<Fact, Set<String>> facts) {
        return regulation.procedures().stream()
                .filter(procedure -> procedure.kind() == kind && procedure.applies(facts))
                .findFirst()
                .map(procedure -> new Law(regulation, hash, procedure));
    }

    @Override
    public Law lawOf(String id, String version, String procedure) {
        return new Law(regulation, version, regulation.findProcedure(procedure).orElseThrow());
    }

    @Override
    public List<Gate> gates(UUID region, LocalDate day, Set<Checkpoint> moments, Map<Fact, Set<String>> facts) {
        return regulation.gates().stream()
                .filter(gate -> gate.before().stream().anyMatch(moments::contains))
                .filter(gate -> gate.when().stream().allMatch(condition -> condition.holds(facts)))
                .toList();
    }
}
