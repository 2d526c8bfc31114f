package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.ProcedureKind;

/** Where the engine finds the law. */
public interface LawBook {

    /** The procedure that the law of {@code region} has on {@code day} for this kind and these facts. */
    Optional<Law> findLaw(UUID region, LocalDate day, ProcedureKind kind, Map<Fact, Set<String>> facts);

    /** The law that a case was opened under, as it was then. */
    Law lawOf(String regulation, String hash, String procedure);

    /** The gates that stand before these moments. */
    List<Gate> gates(UUID region, LocalDate day, Set<Checkpoint> moments, Map<Fact, Set<String>> facts);
}
