package org.gongshu.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.notification.Notice;
import org.gongshu.notification.Notices;
import org.gongshu.notification.Recipient;
import org.gongshu.organization.Department;
import org.gongshu.organization.Departments;
import org.gongshu.platform.Database;
import org.springframework.stereotype.Component;

/** Puts notices of cases into the outbox: numbers and steps only, never what a case says about people. */
@Component
class NoticeOutbox implements CaseOutbox {

    private final Notices notices;
    private final Departments departments;
    private final Database database;

    NoticeOutbox(Notices notices, Departments departments, Database database) {
        this.notices = notices;
        this.departments = departments;
        this.database = database;
    }

    @Override
    public void send(Case about, List<CaseNotice> toSend, Instant at) {
        toSend.forEach(notice -> {
            UUID region = regionOf(about, notice.to().party());
            database.write(Scope.of(region), () -> {
                notices.send(noticeOf(about, notice, region), at);
                return true;
            });
        });
    }

    /** A department reads its notices in its own region, which may be one above that of the case. */
    private UUID regionOf(Case about, Party party) {
        return switch (party) {
            case Party.OfGovernment(UUID id) ->
                departments
                        .findDepartment(Scope.everywhere(), id)
                        .map(Department::region)
                        .orElse(about.region());
            case Party.OfSociety _ -> about.region();
        };
    }

    private static Notice noticeOf(Case about, CaseNotice notice, UUID region) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("number", about.number());
        parameters.put("kind", about.law().procedure().kind().word());
        if (notice.step() != null) {
            parameters.put("step", about.law().step(notice.step()).title().zh());
        }
        return new Notice(
                region,
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
