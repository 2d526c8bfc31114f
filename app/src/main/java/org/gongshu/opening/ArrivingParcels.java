package org.gongshu.opening;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gongshu.jobs.RecurringJob;
import org.gongshu.opening.parcel.DamagedParcelException;
import org.gongshu.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in on the opening side what the gatekeeper brought; a parcel that cannot be trusted is laid aside. */
@Component
class ArrivingParcels implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivingParcels.class);

    private final Path in;
    private final Path damaged;
    private final Reception reception;
    private final Clock clock;

    ArrivingParcels(Settings settings, Reception reception, Clock clock) {
        Path parcels = settings.dataFolder().resolve("parcels");
        this.in = parcels.resolve("in");
        this.damaged = parcels.resolve("damaged");
        this.reception = reception;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "arriving-parcels";
    }

    @Override
    public Settings.Zone zone() {
        return Settings.Zone.OPENING;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() throws IOException {
        for (Path parcel : waiting()) {
            try (InputStream content = new BufferedInputStream(Files.newInputStream(parcel), 1 << 16)) {
                reception.receive(content, clock.instant());
            } catch (DamagedParcelException broken) {
                LOG.error("the parcel {} cannot be trusted and is laid aside", parcel.getFileName(), broken);
                Files.createDirectories(damaged);
                Files.copy(parcel, damaged.resolve(parcel.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.delete(parcel);
        }
    }

    /** What has arrived as a whole: a gatekeeper writes under another name and renames. */
    private List<Path> waiting() throws IOException {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(in)) {
            return found.filter(file -> file.toString().endsWith(ParcelRoute.ENDING))
                    .sorted()
                    .toList();
        }
    }
}
