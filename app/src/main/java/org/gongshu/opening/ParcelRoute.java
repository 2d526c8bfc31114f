package org.gongshu.opening;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import org.gongshu.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * The way of a parcel from one zone to the other. Where both are one process it is taken in at once. Where they are two
 * networks, the sharing side lays it into {@code parcels/out}, from where the gatekeeper carries it to {@code parcels/in}
 * of the opening side.
 */
@Component
class ParcelRoute {

    static final String ENDING = ".parcel";

    private final Settings.Zone role;
    private final Path out;
    private final Reception reception;

    ParcelRoute(Settings settings, Reception reception) {
        this.role = settings.role();
        this.out = settings.dataFolder().resolve("parcels").resolve("out");
        this.reception = reception;
    }

    /** Sends the parcel off; the file is gone from where it was. */
    void send(UUID content, int edition, Path parcel, Instant at) throws IOException {
        try {
            if (role == Settings.Zone.ALL) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(parcel), 1 << 16)) {
                    reception.receive(in, at);
                }
            } else {
                Files.createDirectories(out);
                String name = content + "-" + edition + ENDING;
                Files.move(parcel, out.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(parcel);
        }
    }
}
