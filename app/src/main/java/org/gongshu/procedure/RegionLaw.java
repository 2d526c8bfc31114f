package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Regulations;
import org.springframework.stereotype.Component;

/** The law of a region: its own, that of the regions above it, and the national one. */
@Component
class RegionLaw implements LawBook {

    private final Regulations regulations;

    RegionLaw(Regulations regulations) {
        this.regulations = regulations;
    }

    @Override
    public Optional<Law> findLaw(UUID region, LocalDate day, ProcedureKind kind, Map<Fact, Set<String>> facts) {
        return regulations
                .profile(region, day)
                .flatMap(profile -> profile.findCourse(kind, facts))
                .map(course -> Law.of(course, regulations::hashOf));
    }

    @Override
    public Law lawOf(String regulation, String hash, String procedure) {
        Regulation version = regulations.getVersion(regulation, hash);
        Procedure found = version.findProcedure(procedure)
                .orElseThrow(() -> new IllegalStateException(regulation + " has no procedure " + procedure));
        return new Law(version, hash, found);
    }

    @Override
    public List<Gate> gates(UUID region, LocalDate day, Set<Checkpoint> moments, Map<Fact, Set<String>> facts) {
        Set<Gate> gates = new LinkedHashSet<>();
        regulations
                .profile(region, day)
                .ifPresent(profile -> moments.stream()
                        .sorted()
                        .flatMap(moment -> profile.gatesBefore(moment, facts).stream())
                        .forEach(gate -> gates.add(gate.rule())));
        return List.copyOf(gates);
    }
}
