package org.gongshu.opening;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.gongshu.jobs.Jobs;
import org.gongshu.jobs.RecurringJob;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.springframework.stereotype.Component;

/**
 * What is open follows its entry: a new load and a corrected value reach society and those with copies of their own.
 * Comparing versions now and then, instead of being told of each change, survives whatever happens in between.
 */
@Component
final class Republication implements RecurringJob {

    private final Database database;
    private final OpenOrders orders;
    private final Licences licences;
    private final DataVersions versions;
    private final Jobs jobs;

    Republication(Database database, OpenOrders orders, Licences licences, DataVersions versions, Jobs jobs) {
        this.database = database;
        this.orders = orders;
        this.licences = licences;
        this.versions = versions;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "opening-republication";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        orders.listEntries().forEach(this::follow);
    }

    private void follow(UUID entry) {
        Integer version = versions.of(Scope.everywhere(), entry);
        if (version == null) {
            return;
        }
        database.write(Scope.everywhere(), () -> {
            for (OpenOrder order : orders.ofEntry(Scope.everywhere(), entry)) {
                boolean behind =
                        order.grant() != null && order.edition() > 0 && !Objects.equals(order.sentVersion(), version);
                if (behind && orders.ask(order.id(), version)) {
                    jobs.submit(ParcelDispatch.KIND, new ParcelDispatch.Payload(order.id()));
                }
            }
            for (Licence licence : licences.ofEntry(Scope.everywhere(), entry)) {
                boolean behind = licence.edition() > 0 && !Objects.equals(licence.sentVersion(), version);
                if (behind && licences.ask(licence.id(), version)) {
                    jobs.submit(LicenceDispatch.KIND, new LicenceDispatch.Payload(licence.id()));
                }
            }
            return entry;
        });
    }
}
