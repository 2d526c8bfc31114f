package org.gongshu.delivery;

import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.DatabaseServer;
import org.gongshu.store.Datasets;
import org.gongshu.store.Generation;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This node's plans, kept in step with the grants by listening to the database. */
@Component
class Plans implements SmartLifecycle {

    private final GrantCache<Plan> plans;
    private final Datasets datasets;
    private final GrantWatch watch;
    private volatile boolean running;

    Plans(DatabaseServer server, Database database, GrantTable table, Masks masks, Datasets datasets) {
        this.plans = new GrantCache<>(
                id -> database.read(Scope.everywhere(), () -> table.find(id)).map(grant -> Plan.of(grant, masks)),
                System::nanoTime);
        this.datasets = datasets;
        this.watch = new GrantWatch(server, database, table, plans);
    }

    Optional<Plan> find(UUID grant) {
        return plans.find(grant);
    }

    /** The plan's reach in the data as it is now. */
    Outcome<Plan.Reach> reach(Plan plan) {
        GrantTerms terms = plan.grant().terms();
        Optional<Generation> current = datasets.findCurrent(Scope.of(terms.region()), terms.entry());
        return current.isPresent() ? plan.reach(current.get()) : Outcome.refused(DeliveryProblem.NOTHING_LOADED);
    }

    @Override
    public void start() {
        running = true;
        watch.start();
    }

    @Override
    public void stop() {
        running = false;
        watch.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
