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
import org.springframework.stereotype.Component;

/** Tells those who had the data that a value of it was corrected. Which row it is they see from the data alone. */
@Component
class UserNotices {

    static final String CODE = "quality.corrected";

    private final PastUsers users;
    private final Notices notices;

    UserNotices(PastUsers users, Notices notices) {
        this.users = users;
        this.notices = notices;
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
