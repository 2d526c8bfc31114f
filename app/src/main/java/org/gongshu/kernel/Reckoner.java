package org.gongshu.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshu.kernel.Reckoning.Counted;
import org.gongshu.kernel.Reckoning.Part;
import org.gongshu.kernel.StatutoryClock.Suspension;
import org.gongshu.kernel.StatutoryClock.Unit;
import org.gongshu.kernel.WorkingCalendar.Day;
import org.gongshu.kernel.WorkingCalendar.Nature;
import org.jspecify.annotations.Nullable;

/** Walks the calendar day by day and writes down what it does with each. Used once. */
final class Reckoner {

    private final WorkingCalendar calendar;
    private final List<Suspension> suspensions;
    private final List<Counted> days = new ArrayList<>();

    Reckoner(WorkingCalendar calendar, List<Suspension> suspensions) {
        this.calendar = calendar;
        this.suspensions = List.copyOf(suspensions);
    }

    Reckoning reckon(StatutoryClock clock, LocalDate start, List<StatutoryClock> extensions) {
        days.add(new Counted(calendar.day(start), Part.START, 0, 0));
        LocalDate due = run(clock, start, 0);
        for (int i = 0; i < extensions.size() && due != null; i++) {
            due = run(extensions.get(i), due, i + 1);
        }
        boolean provisional =
                days.stream().anyMatch(counted -> counted.day().provisional()) && dependsOnCalendar(clock, extensions);
        return new Reckoning(clock, extensions, start, due, days, provisional);
    }

    private static boolean dependsOnCalendar(StatutoryClock clock, List<StatutoryClock> extensions) {
        return dependsOnCalendar(clock) || extensions.stream().anyMatch(Reckoner::dependsOnCalendar);
    }

    private static boolean dependsOnCalendar(StatutoryClock clock) {
        return clock.unit() == Unit.WORKING_DAY || clock.rollsOver();
    }

    private @Nullable LocalDate run(StatutoryClock clock, LocalDate start, int period) {
        return switch (clock.unit()) {
            case UNSPECIFIED -> null;
            case IMMEDIATE -> start;
            case WORKING_DAY -> count(clock.amount(), true, start, period);
            case DAY -> {
                LocalDate last = count(clock.amount(), false, start, period);
                yield last == null || !clock.rollsOver() ? last : roll(last, period);
            }
        };
    }

    private @Nullable LocalDate count(int amount, boolean workingDaysOnly, LocalDate start, int period) {
        LocalDate date = start;
        for (int ordinal = 0; ordinal < amount; ) {
            date = date.plusDays(1);
            if (isStoppedForGood(date)) {
                return null;
            }
            Day day = calendar.day(date);
            Part part = partOf(day, workingDaysOnly);
            ordinal += part == Part.COUNTED ? 1 : 0;
            days.add(new Counted(day, part, part == Part.COUNTED ? ordinal : 0, period));
        }
        return date;
    }

    private Part partOf(Day day, boolean workingDaysOnly) {
        if (isSuspended(day.date())) {
            return Part.SUSPENDED;
        }
        if (!workingDaysOnly || day.nature().isWorking()) {
            return Part.COUNTED;
        }
        return day.nature() == Nature.WEEKEND ? Part.WEEKEND : Part.HOLIDAY;
    }

    private @Nullable LocalDate roll(LocalDate last, int period) {
        LocalDate date = last;
        while (!calendar.isWorkingDay(date) || isSuspended(date)) {
            date = date.plusDays(1);
            if (isStoppedForGood(date)) {
                return null;
            }
            Day day = calendar.day(date);
            Part unrolled = isSuspended(date) ? Part.SUSPENDED : Part.ROLLED_OVER;
            Part part = unrolled == Part.ROLLED_OVER && day.nature().isWorking() ? Part.ROLLED_TO : unrolled;
            days.add(new Counted(day, part, 0, period));
        }
        return date;
    }

    private boolean isSuspended(LocalDate date) {
        return suspensions.stream().anyMatch(suspension -> suspension.covers(date));
    }

    private boolean isStoppedForGood(LocalDate date) {
        return suspensions.stream().anyMatch(suspension -> suspension.until() == null && suspension.covers(date));
    }
}
