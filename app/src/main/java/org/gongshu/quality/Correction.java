package org.gongshu.quality;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.store.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * 校核: a doubt about one value, as a case decides it.
 *
 * @param department who raised it
 * @param outcome how the case ended; null while it goes on and the row is in dispute
 * @param former the value before it was corrected
 * @param corrected the value that took its place
 * @param dataVersion the version of the data that has the corrected value; null where nothing was corrected
 */
public record Correction(
        UUID id,
        UUID region,
        UUID caseId,
        String caseNumber,
        UUID entry,
        String entryName,
        UUID provider,
        UUID department,
        RowKey key,
        String item,
        String itemName,
        @Nullable String doubted,
        @Nullable String proposed,
        String reason,
        RaisedBy raisedBy,
        @Nullable String objection,
        Instant raisedAt,
        @Nullable CaseOutcome outcome,
        @Nullable String former,
        @Nullable String corrected,
        @Nullable Integer dataVersion,
        @Nullable Instant endedAt,
        int version) {

    public boolean isOpen() {
        return outcome == null;
    }

    /** It has another value in a new version of the data. */
    Correction amended(@Nullable String before, @Nullable String after, int inVersion) {
        return with(outcome, before, after, inVersion, endedAt);
    }

    /** Its case has ended. */
    Correction ended(CaseOutcome how, Instant at) {
        return with(how, former, corrected, dataVersion, at);
    }

    /** For whoever may not see the value that was and the one that is. */
    Correction withoutValues() {
        return with(outcome, null, null, dataVersion, endedAt);
    }

    private Correction with(
            @Nullable CaseOutcome how,
            @Nullable String before,
            @Nullable String after,
            @Nullable Integer inVersion,
            @Nullable Instant at) {
        return new Correction(
                id,
                region,
                caseId,
                caseNumber,
                entry,
                entryName,
                provider,
                department,
                key,
                item,
                itemName,
                doubted,
                proposed,
                reason,
                raisedBy,
                objection,
                raisedAt,
                how,
                before,
                after,
                inVersion,
                at,
                version);
    }

    /** Values are data of people: they stay out of every log. */
    @Override
    public String toString() {
        return "Correction[" + id + " of " + item + " in " + entry + "]";
    }
}
