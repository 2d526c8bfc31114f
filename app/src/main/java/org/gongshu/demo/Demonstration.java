package org.gongshu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongshu.jobs.Jobs;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Regions;
import org.gongshu.platform.Database;
import org.gongshu.platform.FirstFilling;
import org.gongshu.platform.Settings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Fills an empty platform when it was started as a demonstration. The first places are laid before the platform is ready,
 * whole or not at all: a filling that was killed is begun anew by the next start. The others are laid by a job while the
 * platform is in use, and a job that was killed goes on where it stood.
 */
@Component
class Demonstration implements ApplicationRunner {

    static final String SOCIETY = "society";

    private final Settings settings;
    private final FirstFilling filling;
    private final Founding founding;
    private final Laying laying;
    private final Laid laid;
    private final Regions regions;
    private final Database database;
    private final Jobs jobs;

    Demonstration(
            Settings settings,
            FirstFilling filling,
            Founding founding,
            Laying laying,
            Laid laid,
            Regions regions,
            Database database,
            Jobs jobs) {
        this.settings = settings;
        this.filling = filling;
        this.founding = founding;
        this.laying = laying;
        this.laid = laid;
        this.regions = regions;
        this.database = database;
        this.jobs = jobs;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (settings.mode() == Settings.Mode.DEMO && regions.allIds().isEmpty()) {
            DemoPlaces places = DemoPlaces.read();
            filling.begin();
            registerSociety();
            together(places.first().stream()
                    .<Runnable>map(place -> () -> laying.lay(DemoCity.read(place)))
                    .toList());
            database.write(Scope.everywhere(), () -> jobs.submit(PlacesJob.KIND, new PlacesJob.Payload(places.then())));
            filling.end();
        }
    }

    /** Registers the people and organizations from society. */
    void registerSociety() {
        DemoFiles.read(SOCIETY, Founding.Society.class)
                .applicants()
                .forEach(told -> laid.once(SOCIETY, Step.of(told.login(), () -> founding.register(told))));
    }

    /** The places have nothing to do with each other, so neither waits for the other. */
    private static void together(List<Runnable> parts) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> begun = new ArrayList<>();
            parts.forEach(part -> begun.add(threads.submit(part)));
            for (Future<?> part : begun) {
                part.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the demonstration cannot be laid", failed.getCause());
        }
    }
}
