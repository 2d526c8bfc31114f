package org.gongshu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final UUID REGION = new UUID(1, 2);

    @Test
    void aDayBetweenTwoLawsIsAGap() {
        Timeline timeline = new Timeline(List.of(law("2024-01-01", null), law("2020-01-01", "2023-06-30")));
        assertThat(timeline.gaps())
                .containsExactly(new Timeline.Stretch(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 12, 31)));
        assertThat(timeline.overlaps()).isEmpty();
        assertThat(timeline.on(LocalDate.of(2023, 7, 1))).isEmpty();
        assertThat(timeline.on(LocalDate.of(2023, 6, 30))).isPresent();
    }

    @Test
    void lawsThatFollowEachOtherLeaveNone() {
        Timeline timeline = new Timeline(List.of(law("2020-01-01", "2023-12-31"), law("2024-01-01", null)));
        assertThat(timeline.gaps()).isEmpty();
        assertThat(timeline.overlaps()).isEmpty();
    }

    @Test
    void twoLawsOnADayAreAnOverlap() {
        assertThat(new Timeline(List.of(law("2020-01-01", null), law("2024-01-01", null))).overlaps())
                .hasSize(1);
        assertThat(new Timeline(List.of(law("2020-01-01", "2024-01-01"), law("2024-01-01", null))).overlaps())
                .containsExactly(new Timeline.Stretch(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1)));
    }

    private static Assignment law(String from, @Nullable String until) {
        return new Assignment(
                REGION, REGION, "some", LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
