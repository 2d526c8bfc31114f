package org.gongshu.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 社会申请人: a natural or legal person who asks for data.
 *
 * @param identity identity document of a person, credit code of an organization
 * @param proof what proved the kind, such as a business licence's number
 * @param proofUntil the last day on which the proof holds; null without end
 */
public record Applicant(
        UUID id,
        ApplicantKind kind,
        String name,
        String identity,
        @Nullable String phone,
        @Nullable String proof,
        @Nullable LocalDate provedOn,
        @Nullable LocalDate proofUntil,
        int version) {

    /** Whether the kind is proved on that day. */
    public boolean isProvedOn(LocalDate day) {
        return provedOn != null && !day.isBefore(provedOn) && (proofUntil == null || !day.isAfter(proofUntil));
    }
}
