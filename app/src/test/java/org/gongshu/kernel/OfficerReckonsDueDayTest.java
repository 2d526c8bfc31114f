package org.gongshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshu.kernel.Reckoning.Part;
import org.gongshu.kernel.StatutoryClock.Suspension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficerReckonsDueDayTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 10, 2026-03-05",
        "2026-04-30, 1, 2026-05-06",
        "2026-04-30, 5, 2026-05-11",
        "2026-09-18, 1, 2026-09-20",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-18, 10, 2026-10-09",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 20, 2026-11-03",
        "2026-01-04, 5, 2026-01-09",
        "2025-01-24, 10, 2025-02-13",
        "2025-09-26, 5, 2025-10-10"
    })
    void workingDaysAreCountedByTheNotices(LocalDate received, int amount, LocalDate due) {
        assertThat(StatutoryClock.workingDays(amount).from(received, CALENDAR).due())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-20, 15, 2026-10-05, 2026-10-08",
        "2026-09-21, 10, 2026-10-01, 2026-10-08",
        "2026-02-06, 15, 2026-02-21, 2026-02-24"
    })
    void daysThatEndOnADayOffEndOnTheNextWorkingDay(LocalDate received, int amount, LocalDate raw, LocalDate due) {
        assertThat(StatutoryClock.days(amount).from(received, CALENDAR).due()).isEqualTo(due);
        assertThat(StatutoryClock.daysWithoutRollOver(amount)
                        .from(received, CALENDAR)
                        .due())
                .isEqualTo(raw);
    }

    @Test
    void eachDaySaysWhyItIsCountedOrNot() {
        Reckoning reckoning = StatutoryClock.workingDays(5).from(LocalDate.of(2026, 9, 18), CALENDAR);

        assertThat(reckoning.days())
                .extracting(
                        day -> day.day().date().getDayOfMonth(), Reckoning.Counted::part, Reckoning.Counted::ordinal)
                .containsExactly(
                        tuple(18, Part.START, 0),
                        tuple(19, Part.WEEKEND, 0),
                        tuple(20, Part.COUNTED, 1),
                        tuple(21, Part.COUNTED, 2),
                        tuple(22, Part.COUNTED, 3),
                        tuple(23, Part.COUNTED, 4),
                        tuple(24, Part.COUNTED, 5));
        assertThat(reckoning.days().get(2).day().nature()).isEqualTo(WorkingCalendar.Nature.MAKE_UP_WORKDAY);
    }

    @Test
    void aRollOverShowsTheDaysItPassed() {
        Reckoning reckoning = StatutoryClock.days(15).from(LocalDate.of(2026, 9, 20), CALENDAR);

        assertThat(reckoning.days().subList(16, 19))
                .extracting(Reckoning.Counted::part)
                .containsExactly(Part.ROLLED_OVER, Part.ROLLED_OVER, Part.ROLLED_TO);
        assertThat(reckoning.days().get(15).ordinal()).isEqualTo(15);
    }

    @Test
    void aStoppedClockDoesNotCountTheDaysUntilTheSupplementIsIn() {
        var stop = new Suspension(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 11));
        Reckoning reckoning =
                StatutoryClock.workingDays(5).from(LocalDate.of(2026, 3, 2), CALENDAR, List.of(stop), List.of());

        assertThat(reckoning.due()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(reckoning.days().stream().filter(day -> day.part() == Part.SUSPENDED))
                .hasSize(7);
    }

    @Test
    void aClockThatStillStandsHasNoDueDay() {
        var stop = new Suspension(LocalDate.of(2026, 3, 4), null);
        Reckoning reckoning =
                StatutoryClock.workingDays(5).from(LocalDate.of(2026, 3, 2), CALENDAR, List.of(stop), List.of());

        assertThat(reckoning.dueDay()).isEmpty();
        assertThat(reckoning.isSuspended()).isTrue();
        assertThat(reckoning.days()).hasSize(3);
    }

    @Test
    void anAnswerOnTheDueDayComesBeforeAStopThatBeginsThere() {
        var stop = new Suspension(LocalDate.of(2026, 3, 9), null);
        Reckoning reckoning =
                StatutoryClock.workingDays(5).from(LocalDate.of(2026, 3, 2), CALENDAR, List.of(stop), List.of());

        assertThat(reckoning.due()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void anExtensionCountsOnFromTheDueDay() {
        Reckoning reckoning = StatutoryClock.workingDays(10)
                .from(LocalDate.of(2026, 9, 18), CALENDAR, List.of(), List.of(StatutoryClock.workingDays(10)));

        assertThat(reckoning.due()).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(reckoning.days().getLast().period()).isEqualTo(1);
        assertThat(reckoning.days().getLast().ordinal()).isEqualTo(10);
    }

    @Test
    void aYearWithoutNoticeIsProvisionalAndSaysSo() {
        assertThat(StatutoryClock.workingDays(30)
                        .from(LocalDate.of(2026, 12, 1), CALENDAR)
                        .provisional())
                .isTrue();
        assertThat(StatutoryClock.workingDays(10)
                        .from(LocalDate.of(2026, 12, 1), CALENDAR)
                        .provisional())
                .isFalse();
        assertThat(StatutoryClock.daysWithoutRollOver(60)
                        .from(LocalDate.of(2026, 12, 1), CALENDAR)
                        .provisional())
                .isFalse();
    }

    @Test
    void importingANoticeSettlesItsYear() {
        WorkingCalendar later = CALENDAR.with(
                WorkingCalendar.parse("date,kind,name\n2027-01-01,off,元旦\n2027-10-01,off,国庆节\n2027-10-09,work,国庆节\n"));

        assertThat(later.isProvisional(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(later.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(later.isProvisional(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(later.isWorkingDay(LocalDate.of(2027, 10, 9))).isTrue();
        assertThat(later.day(LocalDate.of(2026, 10, 1)).name()).isEqualTo("国庆节");
    }

    @Test
    void anAnswerIsLateWhenTheDueDayIsOverInChina() {
        Reckoning reckoning = StatutoryClock.workingDays(1).from(LocalDate.of(2026, 4, 30), CALENDAR);

        assertThat(reckoning.isOverdue(Instant.parse("2026-05-06T15:59:59Z"))).isFalse();
        assertThat(reckoning.isOverdue(Instant.parse("2026-05-06T16:00:00Z"))).isTrue();
    }

    @Test
    void onTheSpotIsDueOnTheSameDayAndSilenceHasNoDueDay() {
        LocalDate day = LocalDate.of(2026, 5, 2);
        assertThat(StatutoryClock.immediate().from(day, CALENDAR).due()).isEqualTo(day);
        Reckoning silent = StatutoryClock.unspecified().from(day, CALENDAR);
        assertThat(silent.due()).isNull();
        assertThat(silent.isSuspended()).isFalse();
        assertThat(silent.deadline()).isEmpty();
    }

    @Test
    void theShippedYearsHaveTheNumbersOfTheirNotices() {
        assertThat(CALENDAR.workingDaysOf(2025)).isEqualTo(248);
        assertThat(CALENDAR.workingDaysOf(2026)).isEqualTo(248);
        assertThat(CALENDAR.noticedYears())
                .containsExactlyInAnyOrder(2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void aNoticeThatIsNoneIsRefusedWithItsLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.parse("date,kind,name\n2027-02-30,off,x"))
                .withMessageContaining("2027-02-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.parse("date,kind,name\n2027-02-03,perhaps,x"))
                .withMessageContaining("perhaps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.parse("date,kind,name\n2027-02-03,off,x\n2027-02-03,work,x"))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException().isThrownBy(() -> StatutoryClock.workingDays(0));
    }
}
