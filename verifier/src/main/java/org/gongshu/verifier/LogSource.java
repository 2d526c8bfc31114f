package org.gongshu.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where a log is read from: its address, or a folder that holds a copy of the same paths. */
public sealed interface LogSource {

    /** More than the largest bundle of 256 entries can be. */
    int LONGEST = Tile.FULL * (EntryBundle.LONGEST_ENTRY + 2);

    /** What stands at {@code path} below the log's prefix, or empty where there is nothing. */
    Optional<byte[]> fetch(String path) throws IOException;

    /** Takes an {@code http(s)} address or the path of a folder. */
    static LogSource of(String place) {
        return place.startsWith("http://") || place.startsWith("https://")
                ? new Address(place.replaceAll("/+$", ""), HttpClient.newHttpClient())
                : new Folder(Path.of(place));
    }

    record Folder(Path root) implements LogSource {
        @Override
        public Optional<byte[]> fetch(String path) throws IOException {
            Path file = root.resolve(path);
            if (!Files.isDirectory(root)) {
                throw new IOException("No folder " + root);
            }
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        }
    }

    record Address(String prefix, HttpClient client) implements LogSource {

        private static final Duration PATIENCE = Duration.ofSeconds(30);
        private static final int OK = 200;
        private static final int NOT_FOUND = 404;

        @Override
        public Optional<byte[]> fetch(String path) throws IOException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + "/" + path))
                    .timeout(PATIENCE)
                    .build();
            try {
                HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    return switch (response.statusCode()) {
                        case OK -> Optional.of(readAll(path, body));
                        case NOT_FOUND -> Optional.empty();
                        default -> throw new IOException("HTTP " + response.statusCode() + " for " + path);
                    };
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", e);
            }
        }

        private static byte[] readAll(String path, InputStream body) throws IOException {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("Too long: " + path);
            }
            return bytes;
        }
    }
}
