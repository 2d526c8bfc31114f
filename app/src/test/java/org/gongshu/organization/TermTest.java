package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void theLastDayStillCounts() {
        Term term = new Term(DAY, DAY.plusDays(2));
        assertThat(term.covers(DAY.plusDays(2))).isTrue();
        assertThat(term.covers(DAY.plusDays(3))).isFalse();
        assertThat(term.covers(DAY.minusDays(1))).isFalse();
    }

    @Test
    void aTermDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Term(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void twoTermsOverlapExactlyWhenADayIsInBoth(
            @ForAll @IntRange(max = 10) int start,
            @ForAll @IntRange(max = 5) int length,
            @ForAll @IntRange(max = 10) int otherStart,
            @ForAll @IntRange(max = 5) int otherLength) {
        Term one = new Term(DAY.plusDays(start), DAY.plusDays(start + length));
        Term other = new Term(DAY.plusDays(otherStart), DAY.plusDays(otherStart + otherLength));
        boolean shared = DAY.datesUntil(DAY.plusDays(20)).anyMatch(day -> one.covers(day) && other.covers(day));
        assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
    }
}
