package org.gongshu.quality;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.delivery.PastUsers;
import org.gongshu.kernel.Scope;
import org.gongshu.notification.Notice;
import org.gongshu.notification.Notices;
import org.gongshu.notification.Recipient;
import org.gongshu.procedure.Conclusion;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Effect;
import org.springframework.stereotype.Component;

/** Tells those who had the data that a value of it was corrected. Which row it is they see from the data alone. */
@Component
class UserNotices {

    static final String CODE = "quality.corrected";
    static final String ANSWERED = "quality.objection-answered";

    private final PastUsers users;
    private final Notices notices;

    UserNotices(PastUsers users, Notices notices) {
        this.users = users;
        this.notices = notices;
    }

    /** Tells whoever objected how it ended; what the values are they ask the department that they spoke to. */
    void answer(ObjectionTable.Forward objection, Conclusion conclusion) {
        boolean corrected = conclusion.effects().contains(Effect.NEW_VERSION);
        if (!corrected && conclusion.outcome() != CaseOutcome.CONFIRMED) {
            return;
        }
        notices.send(
                new Notice(
                        conclusion.region(),
                        new Recipient.OfSociety(objection.applicant()),
                        corrected ? ANSWERED + "-corrected" : ANSWERED,
                        Map.of("number", conclusion.number()),
                        conclusion.article(),
                        objection.objection()),
                conclusion.at());
    }

    /** Writes the notices into the current transaction; answers who is told. */
    List<UUID> tell(Correction correction, Conclusion conclusion) {
        List<UUID> told = users.listDepartments(Scope.of(correction.region()), correction.entry()).stream()
                .filter(department -> !department.equals(correction.provider()))
                .toList();
        told.forEach(department -> notices.send(
                new Notice(
                        correction.region(),
                        new Recipient.OfDepartment(department),
                        CODE,
                        Map.of(
                                "entry", correction.entryName(),
                                "item", correction.itemName(),
                                "number", correction.caseNumber(),
                                "version", String.valueOf(correction.dataVersion())),
                        conclusion.article(),
                        correction.caseId()),
                conclusion.at()));
        return told;
    }
}
