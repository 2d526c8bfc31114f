package org.gongshu.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicant;
import org.gongshu.organization.Applicants;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What officials see of what is open: their department's datasets, who has copies, and how they were used. */
@Service
public class Opened {

    private final Database database;
    private final OpenOrders orders;
    private final Licences licences;
    private final OpeningSide side;
    private final Applicants applicants;
    private final Lists lists;

    Opened(
            Database database,
            OpenOrders orders,
            Licences licences,
            OpeningSide side,
            Applicants applicants,
            Lists lists) {
        this.database = database;
        this.orders = orders;
        this.licences = licences;
        this.side = side;
        this.applicants = applicants;
        this.lists = lists;
    }

    /** What somebody has of a dataset. */
    public record Holder(Licence licence, String applicant) {}

    /** How often the public took something in an hour: {@code PAGE}, {@code ROWS} or {@code DOWNLOAD}. */
    public record Hourly(Instant hour, String kind, long uses) {}

    /** One taking by one applicant; not ended counts as the whole file. */
    public record Taken(
            UUID use,
            UUID licence,
            String applicant,
            int edition,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable Long bytes) {}

    /** 利用追溯: who has taken what, the newest first; the public is counted, applicants are named. */
    public record Trace(List<Hourly> everybody, List<Taken> applicants) {}

    /** Datasets of the official's department, the newest first; the authority and auditors see every one. */
    public Outcome<Page<OpenOrder>> list(Actor.Official by, @Nullable String text, Paging paging) {
        UUID department = Promises.departmentOf(by);
        return database.read(
                by.scope(),
                () -> lists.newest(
                        "opened " + by.region() + department + " " + text,
                        paging,
                        (before, limit) -> orders.list(department, text, before, limit),
                        OpenOrder::id,
                        () -> orders.count(department, text)));
    }

    public Optional<OpenOrder> find(Actor.Official by, UUID id) {
        UUID department = Promises.departmentOf(by);
        return orders.find(by.scope(), id)
                .filter(order -> department == null || order.department().equals(department));
    }

    /** Who was given a copy of it, the newest first. */
    public Optional<List<Holder>> holders(Actor.Official by, UUID id) {
        return find(by, id)
                .map(order -> licences.ofOrder(Scope.of(order.region()), id).stream()
                        .map(licence -> new Holder(licence, nameOf(licence.applicant())))
                        .toList());
    }

    public Optional<Trace> trace(Actor.Official by, UUID id) {
        side.settleUse();
        return find(by, id)
                .map(order -> database.read(
                        Scope.of(order.region()),
                        () -> new Trace(
                                side.hourly(id).stream()
                                        .map(use -> new Hourly(use.hour(), use.kind(), use.uses()))
                                        .toList(),
                                side.personal(id).stream().map(this::taken).toList())));
    }

    private Taken taken(OpeningSide.PersonalUse use) {
        return new Taken(
                use.id(),
                use.copy(),
                nameOf(use.applicant()),
                use.edition(),
                use.begunAt(),
                use.endedAt(),
                use.bytes());
    }

    private String nameOf(UUID applicant) {
        return applicants.findApplicant(applicant).map(Applicant::name).orElse("");
    }
}
