package org.gongshu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.regulation.reading.RegulationFolder;
import org.junit.jupiter.api.Test;

/** A region that lacks a procedure runs under that of the region above, and is told so. */
class LayersTest {

    private static final Map<Fact, Set<String>> CONDITIONAL = Map.of(Fact.SHARING_TYPE, Set.of("conditional"));
    private static final List<Regulation> SELECTABLE = RegulationFolder.under(Path.of("../regulations")).stream()
            .map(folder -> RegulationFolder.read(folder).regulation().orElseThrow())
            .filter(Regulation::selectable)
            .toList();

    @Test
    void whatTheFirstLacksIsTakenFromTheNext() {
        Regulation with = SELECTABLE.stream()
                .filter(regulation -> regulation.findProcedure("topic-catalog").isPresent())
                .findFirst()
                .orElseThrow();
        Regulation without = SELECTABLE.stream()
                .filter(regulation -> regulation.findProcedure("topic-catalog").isEmpty())
                .filter(regulation -> regulation.procedures().stream()
                        .anyMatch(procedure ->
                                procedure.kind() == ProcedureKind.SHARE_APPLICATION && procedure.applies(CONDITIONAL)))
                .findFirst()
                .orElseThrow();
        LayeredProfile profile = new LayeredProfile(LocalDate.of(2026, 9, 18), List.of(without, with));
        assertThat(profile.findProcedure(ProcedureKind.TOPIC_CATALOG, Map.of()))
                .hasValueSatisfying(found -> assertThat(found.from()).isEqualTo(with));
        assertThat(profile.findProcedure(ProcedureKind.SHARE_APPLICATION, CONDITIONAL))
                .hasValueSatisfying(found -> assertThat(found.from()).isEqualTo(without));
        assertThat(profile.findProcedure(ProcedureKind.TRAINING, Map.of())).isEmpty();
    }

    @Test
    void theCitiesDifferAsTheirTextsDo() {
        assertThat(SELECTABLE)
                .flatExtracting(regulation -> regulation.procedures().stream()
                        .filter(procedure -> procedure.kind() == ProcedureKind.SHARE_APPLICATION)
                        .map(Procedure::receiver)
                        .toList())
                .contains(PartyRole.AUTHORITY, PartyRole.PROVIDER);
        assertThat(SELECTABLE)
                .extracting(regulation -> regulation.catalog().mountings().way())
                .contains(AdmissionRule.Way.REGISTERED, AdmissionRule.Way.REVIEWED);
    }

    @Test
    void gatesOfAllLayersStand() {
        LayeredProfile profile = new LayeredProfile(LocalDate.of(2026, 9, 18), SELECTABLE);
        assertThat(profile.gatesBefore(Checkpoint.OPENING_PUBLICATION, Map.of(Fact.SENSITIVITY, Set.of("personal"))))
                .extracting(gate -> gate.rule().id())
                .contains("secrecy-review", "desensitization");
        assertThat(profile.gatesBefore(Checkpoint.OPENING_PUBLICATION, Map.of(Fact.SENSITIVITY, Set.of("none"))))
                .extracting(gate -> gate.rule().id())
                .doesNotContain("desensitization");
    }

    @Test
    void aDraftIsNeverInForceAndALawOnlyFromItsDay() {
        LegalDates draft = new LegalDates(null, null, null, null, LocalDate.of(2026, 1, 1));
        assertThat(draft.inForceOn(LocalDate.of(2026, 9, 18))).isFalse();
        LegalDates law =
                new LegalDates(null, null, LocalDate.of(2025, 8, 1), LocalDate.of(2026, 8, 31), draft.verifiedOn());
        assertThat(law.inForceOn(LocalDate.of(2025, 7, 31))).isFalse();
        assertThat(law.inForceOn(LocalDate.of(2025, 8, 1))).isTrue();
        assertThat(law.inForceOn(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(law.inForceOn(LocalDate.of(2026, 9, 1))).isFalse();
    }
}
