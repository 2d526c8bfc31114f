package org.gongshu.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days: Monday to Friday, changed by the yearly notice of days off and of weekend days worked. A
 * year without its notice is provisional: it is reckoned by weekday and says so.
 */
public final class WorkingCalendar {

    /** Every notice gives this day off, so a year that names it has its notice. */
    private static final MonthDay NATIONAL_DAY = MonthDay.of(Month.OCTOBER, 1);

    /** The notice of a year has moved days from here on in the year before it. */
    private static final MonthDay REACH_OF_NEXT_NOTICE = MonthDay.of(Month.DECEMBER, 25);

    private static final WorkingCalendar STANDARD = shipped();

    private final Map<LocalDate, Exceptional> exceptions;
    private final Set<Integer> noticed;

    private WorkingCalendar(Map<LocalDate, Exceptional> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        this.noticed = exceptions.keySet().stream()
                .filter(date -> MonthDay.from(date).equals(NATIONAL_DAY))
                .map(LocalDate::getYear)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a day is: an ordinary working day, a weekend worked, a weekend, or a day off by notice. */
    public enum Nature {
        WORKDAY,
        MAKE_UP_WORKDAY,
        WEEKEND,
        HOLIDAY;

        public boolean isWorking() {
            return this == WORKDAY || this == MAKE_UP_WORKDAY;
        }
    }

    /**
     * One day of the calendar.
     *
     * @param name the holiday it belongs to, or null
     * @param provisional whether a notice that is not there yet may still change it
     */
    public record Day(
            LocalDate date, Nature nature, @Nullable String name, boolean provisional) {}

    private record Exceptional(boolean off, String name) {}

    /** The calendar shipped with the program. */
    public static WorkingCalendar standard() {
        return STANDARD;
    }

    /**
     * Reads {@code date,kind,name} lines, kind being {@code off} or {@code work}.
     *
     * @throws IllegalArgumentException naming the line that is no such line
     */
    public static WorkingCalendar parse(String csv) {
        return new WorkingCalendar(read(new StringReader(csv)));
    }

    /** This calendar with the days of {@code notice} replacing those of the years that it covers. */
    public WorkingCalendar with(WorkingCalendar notice) {
        Map<LocalDate, Exceptional> merged = new TreeMap<>(exceptions);
        merged.keySet().removeIf(date -> notice.noticed.contains(date.getYear()));
        merged.putAll(notice.exceptions);
        return new WorkingCalendar(merged);
    }

    public Day day(LocalDate date) {
        Exceptional exception = exceptions.get(date);
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (exception == null) {
            return new Day(date, weekend ? Nature.WEEKEND : Nature.WORKDAY, null, isProvisional(date));
        }
        Nature worked = weekend ? Nature.MAKE_UP_WORKDAY : Nature.WORKDAY;
        return new Day(date, exception.off ? Nature.HOLIDAY : worked, exception.name, isProvisional(date));
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).nature().isWorking();
    }

    /** Whether the notice that settles {@code date} is not there yet. */
    public boolean isProvisional(LocalDate date) {
        boolean settledByNext = MonthDay.from(date).compareTo(REACH_OF_NEXT_NOTICE) >= 0;
        return !noticed.contains(date.getYear()) || (settledByNext && !noticed.contains(date.getYear() + 1));
    }

    /** The years whose notice is known. */
    public Set<Integer> noticedYears() {
        return noticed;
    }

    /** The number of working days in {@code year}. */
    public int workingDaysOf(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return (int)
                first.datesUntil(first.plusYears(1)).filter(this::isWorkingDay).count();
    }

    private static WorkingCalendar shipped() {
        var stream = Objects.requireNonNull(
                WorkingCalendar.class.getResourceAsStream("/reference/holidays.csv"), "reference/holidays.csv");
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new WorkingCalendar(read(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<LocalDate, Exceptional> read(Reader csv) {
        Map<LocalDate, Exceptional> exceptions = new HashMap<>();
        Set<LocalDate> seen = new HashSet<>();
        var lines = new BufferedReader(csv).lines().skip(1).filter(line -> !line.isBlank());
        lines.forEach(line -> {
            String[] fields = line.strip().split(",", 3);
            LocalDate date = dateOf(line, fields);
            if (!seen.add(date)) {
                throw new IllegalArgumentException("The day is given twice: " + line);
            }
            exceptions.put(date, new Exceptional(isOff(line, fields), fields[2]));
        });
        return exceptions;
    }

    private static LocalDate dateOf(String line, String[] fields) {
        try {
            if (fields.length == 3) {
                return LocalDate.parse(fields[0]);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a line of date,kind,name: " + line, e);
        }
        throw new IllegalArgumentException("Not a line of date,kind,name: " + line);
    }

    private static boolean isOff(String line, String[] fields) {
        return switch (fields[1]) {
            case "off" -> true;
            case "work" -> false;
            default -> throw new IllegalArgumentException("The kind is neither off nor work: " + line);
        };
    }
}
