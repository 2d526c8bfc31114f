package org.gongshu.opening;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.gongshu.jobs.Job;
import org.gongshu.jobs.JobHandler;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends an applicant's own copy to the other zone. Running twice sends it as a newer edition, which harms nothing. */
@Component
final class LicenceDispatch implements JobHandler {

    static final String KIND = "opening-personal-parcel";

    /** Which licence is to be served. */
    record Payload(UUID licence) {}

    private final Database database;
    private final OpenOrders orders;
    private final Licences licences;
    private final Packing packing;
    private final ParcelRoute route;
    private final Ledger ledger;
    private final Clock clock;

    LicenceDispatch(
            Database database,
            OpenOrders orders,
            Licences licences,
            Packing packing,
            ParcelRoute route,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.orders = orders;
        this.licences = licences;
        this.packing = packing;
        this.route = route;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) throws IOException {
        Licence licence = licences.find(job.payload(Payload.class).licence()).orElseThrow();
        OpenOrder order = orders.find(Scope.everywhere(), licence.order()).orElseThrow();
        if (licence.endedAt() != null || order.isWithdrawn()) {
            return;
        }
        int edition = licence.edition() + 1;
        Packing.Packed parcel = packing.pack(licence, order, edition, clock.instant());
        route.send(licence.id(), edition, parcel.file(), clock.instant());
        record(licence, edition, parcel.version(), clock.instant());
    }

    private void record(Licence licence, int edition, @Nullable Integer version, Instant at) {
        database.write(Scope.of(licence.region()), () -> {
            licences.sent(licence, edition, version);
            LedgerEntry.Subject subject = LedgerEntry.Subject.of("licence", licence.id());
            return ledger.append(LedgerEntry.of(
                            OpeningAction.PERSONAL_PARCEL_SENT,
                            licence.region(),
                            subject,
                            LedgerEntry.Actor.platform(),
                            at)
                    .fact("grant", licence.grant().toString())
                    .fact("case", licence.caseId().toString())
                    .fact("edition", edition));
        });
    }
}
