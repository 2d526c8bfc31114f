package org.gongshu.quality;

import java.util.UUID;
import org.gongshu.procedure.CaseStart;
import org.gongshu.store.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * That a value is believed to be wrong.
 *
 * @param item the column of the item in doubt
 * @param doubted the value as the user department has it; null where it has none
 * @param proposed what it believes to be right; null where it cannot tell
 * @param objection what the person or organization concerned said, where the doubt is theirs
 * @param received the paper by which it reached a window before it was entered, or null
 */
public record Doubt(
        UUID entry,
        RowKey key,
        String item,
        @Nullable String doubted,
        @Nullable String proposed,
        String reason,
        RaisedBy raisedBy,
        @Nullable String objection,
        CaseStart.@Nullable AtWindow received) {}
