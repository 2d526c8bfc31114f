package org.gongshu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Regions;
import org.gongshu.platform.FirstFilling;
import org.gongshu.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Fills an empty platform when it was started as a demonstration, whole or not at all: a filling that was killed is
 * begun anew by the next start. The platform is not ready before.
 */
@Component
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final List<String> CITIES = List.of("fz", "yk");

    private final Settings settings;
    private final FirstFilling filling;
    private final Founding founding;
    private final Stocking stocking;
    private final Story story;
    private final Regions regions;

    Demonstration(
            Settings settings,
            FirstFilling filling,
            Founding founding,
            Stocking stocking,
            Story story,
            Regions regions) {
        this.settings = settings;
        this.filling = filling;
        this.founding = founding;
        this.stocking = stocking;
        this.story = story;
        this.regions = regions;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (settings.mode() == Settings.Mode.DEMO && regions.allIds().isEmpty()) {
            filling.begin();
            together(CITIES.stream().map(this::founded).toList());
            founding.register(DemoFiles.read("society", Founding.Society.class));
            filling.end();
        }
    }

    /** The cities have nothing to do with each other, so neither waits for the other. */
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

    private Runnable founded(String name) {
        DemoCity city = DemoFiles.read(name, DemoCity.class);
        Map<String, Actor.Official> cast = founding.found(city);
        return () -> furnish(name, city, cast);
    }

    private void furnish(String name, DemoCity city, Map<String, Actor.Official> cast) {
        LocalDate today = founding.today();
        Map<String, CatalogEntry> entries = stocking.stock(city, DemoFiles.read("entries", DemoHoldings.class), cast);
        story.tell(city, cast, entries, today);
        LOG.info("the demonstration city {} is ready", name);
    }
}
