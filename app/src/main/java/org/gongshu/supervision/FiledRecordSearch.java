package org.gongshu.supervision;

import java.util.UUID;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * Which records are looked for; null means any.
 *
 * @param about the id of a thing that the record is about
 */
public record FiledRecordSearch(
        @Nullable ProcedureKind kind,
        @Nullable String topic,
        @Nullable UUID about) {}
