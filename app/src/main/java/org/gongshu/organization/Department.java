package org.gongshu.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 部门: a body that provides, uses or supervises data.
 *
 * @param creditCode 统一社会信用代码, unique among the region's present departments
 * @param parent the department it is subordinate to
 */
public record Department(
        UUID id,
        UUID region,
        String creditCode,
        String name,
        String shortName,
        DepartmentKind kind,
        @Nullable UUID parent,
        Term term,
        int version) {}
