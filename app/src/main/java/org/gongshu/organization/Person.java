package org.gongshu.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 人员: somebody who works for a department.
 *
 * @param staffNumber 工号, unique in the region
 * @param leftOn the last day they worked here
 */
public record Person(
        UUID id,
        UUID region,
        String name,
        String staffNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate leftOn,
        int version) {}
