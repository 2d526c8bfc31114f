package org.gongshu.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseKind;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.springframework.stereotype.Component;

/** The papers without which no case of a kind ends well, as the law of the place has it. */
@Component
class GatePapers {

    private final Regulations regulations;
    private final Map<ProcedureKind, CaseKind> kinds;

    GatePapers(Regulations regulations, List<CaseKind> kinds) {
        this.regulations = regulations;
        this.kinds = kinds.stream().collect(Collectors.toMap(CaseKind::kind, Function.identity()));
    }

    /** Those that are not in the case yet. */
    List<Evidence> missingIn(Case it) {
        LayeredProfile law =
                regulations.profile(it.region(), it.dates().application()).orElseThrow();
        CaseKind kind = Objects.requireNonNull(kinds.get(it.law().procedure().kind()));
        return kind.gates().stream()
                .flatMap(moment -> law.gatesBefore(moment, it.facts()).stream())
                .flatMap(gate -> gate.rule().evidence().stream())
                .filter(paper -> paper.form() == Evidence.Form.DOCUMENT || paper.form() == Evidence.Form.RECORD)
                .filter(paper -> paper.only().stream().allMatch(condition -> condition.holds(it.facts())))
                .filter(paper -> !it.documents().contains(paper.id()))
                .toList();
    }
}
