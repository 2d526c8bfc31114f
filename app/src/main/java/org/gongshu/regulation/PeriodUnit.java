package org.gongshu.regulation;

import org.gongshu.kernel.StatutoryClock;

/** Units of legal periods. */
public enum PeriodUnit implements Word {
    /** 工作日 */
    WORKING_DAYS,
    /** 日 */
    DAYS;

    /** {@code amount} of this unit, as the calendar reckons it. */
    public StatutoryClock period(int amount, Counting counting) {
        return switch (this) {
            case WORKING_DAYS -> StatutoryClock.workingDays(amount);
            case DAYS ->
                switch (counting.dayPeriodEndingOnHoliday()) {
                    case ROLLS -> StatutoryClock.days(amount);
                    case STAYS -> StatutoryClock.daysWithoutRollOver(amount);
                };
        };
    }
}
