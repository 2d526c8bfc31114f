package org.gongshu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 信息系统: a department's business system, which fetches data through its API clients.
 *
 * @param securityLevel 等级保护 level, 1 to 5
 * @param assessmentUntil the last day on which its security assessment is valid
 * @param addresses where it calls from (IP addresses or networks); empty means not limited
 */
public record InformationSystem(
        UUID id,
        UUID region,
        UUID department,
        String name,
        @Nullable String vendor,
        int securityLevel,
        @Nullable String assessmentNumber,
        @Nullable String assessmentBy,
        @Nullable LocalDate assessmentUntil,
        List<String> addresses,
        @Nullable LocalDate retiredOn,
        int version) {

    public InformationSystem {
        addresses = List.copyOf(addresses);
    }

    /** Whether a security assessment is valid on that day. */
    public boolean isAssessedOn(LocalDate day) {
        return assessmentUntil != null && !day.isAfter(assessmentUntil);
    }
}
