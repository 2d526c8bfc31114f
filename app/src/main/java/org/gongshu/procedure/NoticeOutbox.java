package org.gongshu.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongshu.notification.Notice;
import org.gongshu.notification.Notices;
import org.gongshu.notification.Recipient;
import org.springframework.stereotype.Component;

/** Puts notices of cases into the outbox: numbers and steps only, never what a case says about people. */
@Component
class NoticeOutbox implements CaseOutbox {

    private final Notices notices;

    NoticeOutbox(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void send(Case about, List<CaseNotice> toSend, Instant at) {
        toSend.forEach(notice -> notices.send(noticeOf(about, notice), at));
    }

    private static Notice noticeOf(Case about, CaseNotice notice) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("number", about.number());
        parameters.put("kind", about.law().procedure().kind().word());
        if (notice.step() != null) {
            parameters.put("step", about.law().step(notice.step()).title().zh());
        }
        return new Notice(
                about.region(),
                recipientOf(notice.to().party()),
                "procedure." + notice.what().word(),
                parameters,
                notice.article(),
                about.id());
    }

    static Recipient recipientOf(Party party) {
        return switch (party) {
            case Party.OfGovernment(var id) -> new Recipient.OfDepartment(id);
            case Party.OfSociety(var id) -> new Recipient.OfSociety(id);
        };
    }
}
