package org.gongshu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongshu.regulation.reading.RegulationFolder;
import org.junit.jupiter.api.Test;

/** The conflict report says where two texts differ, and names both articles. */
class LawyerComparesLayersTest {

    @Test
    void aBasisOfTooLowALevelIsNamed() {
        assertThat(between("fuzhou-2017", "state-council-2025")).anySatisfy(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.BASIS_TOO_LOW);
            assertThat(conflict.lower()).hasToString("fuzhou-2017#9.5");
            assertThat(conflict.upper()).hasToString("state-council-2025#14.1.3");
            assertThat(conflict.settledBy()).hasToString("state-council-2025#14.1.3");
            assertThat(conflict.what().en()).contains("state-policy");
        });
    }

    @Test
    void aLocalRuleThatIsDisplacedIsNamed() {
        assertThat(between("fuzhou-2017", "state-council-2025")).anySatisfy(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.DISPLACED);
            assertThat(conflict.procedure()).isEqualTo("share-application");
            assertThat(conflict.lower()).hasToString("fuzhou-2017#10");
            assertThat(conflict.upper()).hasToString("state-council-2025#21.1");
            assertThat(conflict.settledBy()).hasToString("state-council-2025#20.3");
        });
    }

    @Test
    void aClockWithoutANumberIsLaxerThanOneWithIt() {
        assertThat(between("fuzhou-2017", "state-council-2025")).anySatisfy(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.CLOCK_LAXER);
            assertThat(conflict.procedure()).isEqualTo("correction");
            assertThat(conflict.lower()).hasToString("fuzhou-2017#13");
            assertThat(conflict.upper()).hasToString("state-council-2025#26.2");
        });
    }

    @Test
    void aShorterClockIsNoConflictAndDirectAccessStands() {
        List<Conflict> found = between("yingkou-2022", "state-council-2025");
        assertThat(found)
                .noneMatch(conflict -> conflict.kind() == Conflict.Kind.CLOCK_LAXER
                        && "share-application".equals(conflict.procedure()));
        assertThat(found)
                .anyMatch(conflict ->
                        conflict.kind() == Conflict.Kind.STANDS && "share-direct".equals(conflict.procedure()));
        assertThat(found).noneMatch(conflict -> "share-application".equals(conflict.procedure()));
    }

    @Test
    void anObjectionOfThePublicIsNoDoubtOfADepartment() {
        assertThat(between("lianyungang-2019", "state-council-2025"))
                .noneMatch(conflict -> "correction".equals(conflict.procedure()));
    }

    @Test
    void aTextAloneHasNone() {
        assertThat(between("state-council-2025")).isEmpty();
    }

    private static List<Conflict> between(String... ids) {
        return Conflicts.in(new LayeredProfile(
                LocalDate.of(2026, 9, 21),
                Arrays.stream(ids)
                        .map(id -> RegulationFolder.read(Path.of("..", "regulations", id))
                                .regulation()
                                .orElseThrow())
                        .toList()));
    }
}
