package org.gongshu.procedure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Component;

/** The kinds of case that this program can carry out; start fails where one is implemented twice. */
@Component
class CaseKinds {

    private final Map<ProcedureKind, CaseKind> kinds = new EnumMap<>(ProcedureKind.class);

    CaseKinds(List<CaseKind> implementations) {
        for (CaseKind implementation : implementations) {
            CaseKind other = kinds.put(implementation.kind(), implementation);
            if (other != null) {
                throw new IllegalStateException("The kind %s is implemented twice: %s and %s"
                        .formatted(implementation.kind().word(), other.getClass(), implementation.getClass()));
            }
        }
    }

    Optional<CaseKind> find(ProcedureKind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    CaseKind get(ProcedureKind kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("No implementation of " + kind.word()));
    }

    Set<ProcedureKind> all() {
        return Set.copyOf(kinds.keySet());
    }
}
