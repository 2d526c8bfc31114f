package org.gongshu.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Regions;
import org.gongshu.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills an empty platform when it was started as a demonstration; what a stopped start left out is made up for. */
@Component
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final List<String> CITIES = List.of("fz", "yk");

    private final Settings settings;
    private final Founding founding;
    private final Stocking stocking;
    private final Story story;
    private final Regions regions;

    Demonstration(Settings settings, Founding founding, Stocking stocking, Story story, Regions regions) {
        this.settings = settings;
        this.founding = founding;
        this.stocking = stocking;
        this.story = story;
        this.regions = regions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.mode() == Settings.Mode.DEMO) {
            CITIES.forEach(this::make);
        }
    }

    private void make(String name) {
        DemoCity city = DemoFiles.read(name, DemoCity.class);
        LocalDate today = founding.today();
        if (regions.findByCode(city.region(), today).isPresent()) {
            return;
        }
        Map<String, Actor.Official> cast = founding.found(city);
        if (name.equals(CITIES.getFirst())) {
            founding.register(DemoFiles.read("society", Founding.Society.class));
        }
        Map<String, CatalogEntry> entries = stocking.stock(city, DemoFiles.read("entries", DemoHoldings.class), cast);
        story.tell(city, cast, entries, today);
        LOG.info("the demonstration city {} is ready", name);
    }
}
