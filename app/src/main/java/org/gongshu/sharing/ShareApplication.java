package org.gongshu.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongshu.delivery.Purpose;
import org.gongshu.procedure.CaseStart;
import org.jspecify.annotations.Nullable;

/**
 * 共享申请: what a user department asks for and what for.
 *
 * @param scenario in which business scenario it will be used
 * @param basis ids of the provisions that give the duty
 * @param unattended whether its systems fetch in batches without an operator
 * @param until the last day of access, null without end
 * @param retainUntil the last day on which copies may be kept
 * @param conditionsMet false where the applicant cannot meet the providers' conditions and needs the data all the same
 * @param received the paper by which it reached a window before it was entered, or null
 */
public record ShareApplication(
        List<Wanted> wanted,
        Purpose purpose,
        @Nullable String scenario,
        List<UUID> basis,
        boolean unattended,
        @Nullable LocalDate until,
        @Nullable LocalDate retainUntil,
        @Nullable Boolean conditionsMet,
        CaseStart.@Nullable AtWindow received) {

    public ShareApplication {
        wanted = List.copyOf(wanted);
        basis = List.copyOf(basis);
    }

    /** Whether the applicant says that it cannot meet the conditions and needs the data all the same. */
    boolean needsExemption() {
        return Boolean.FALSE.equals(conditionsMet);
    }
}
