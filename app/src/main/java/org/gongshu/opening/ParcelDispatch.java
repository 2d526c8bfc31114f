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

/**
 * Sends the content of something opened to the other zone. Running twice sends the same content as a newer edition, which harms nothing.
 */
@Component
final class ParcelDispatch implements JobHandler {

    static final String KIND = "opening-parcel";

    /** Which dataset is to be sent. */
    record Payload(UUID order) {}

    private final Database database;
    private final OpenOrders orders;
    private final Packing packing;
    private final ParcelRoute route;
    private final Ledger ledger;
    private final Clock clock;

    ParcelDispatch(
            Database database, OpenOrders orders, Packing packing, ParcelRoute route, Ledger ledger, Clock clock) {
        this.database = database;
        this.orders = orders;
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
        OpenOrder order = orders.find(
                        Scope.everywhere(), job.payload(Payload.class).order())
                .orElseThrow();
        if (order.isWithdrawn()) {
            return;
        }
        int edition = order.edition() + 1;
        Packing.Packed parcel = packing.pack(order, edition, clock.instant());
        route.send(order.id(), edition, parcel.file(), clock.instant());
        record(order, edition, parcel.version(), clock.instant());
    }

    private void record(OpenOrder order, int edition, @Nullable Integer version, Instant at) {
        database.write(Scope.of(order.region()), () -> {
            orders.sent(order, edition, version, at);
            LedgerEntry.Subject subject = LedgerEntry.Subject.of("dataset", order.id());
            return ledger.append(
                    LedgerEntry.of(OpeningAction.PARCEL_SENT, order.region(), subject, LedgerEntry.Actor.platform(), at)
                            .fact("grant", String.valueOf(order.grant()))
                            .fact("case", order.caseId().toString())
                            .fact("edition", edition));
        });
    }
}
