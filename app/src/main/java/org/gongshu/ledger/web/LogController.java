package org.gongshu.ledger.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshu.ledger.LogFiles;
import org.gongshu.verifier.Tile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The log for everybody, at the paths of C2SP tlog-tiles. */
@RestController
class LogController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Pattern LEVEL = Pattern.compile("\\d|[1-5]\\d|6[0-3]");
    private static final Pattern PLACE = Pattern.compile("((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    private final LogFiles files;

    LogController(LogFiles files) {
        this.files = files;
    }

    @GetMapping("/ledger/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return text(files.checkpoint().toString());
    }

    @GetMapping("/ledger/key")
    ResponseEntity<byte[]> key() {
        return text(files.key() + "\n");
    }

    @GetMapping("/ledger/tile/entries/{*place}")
    ResponseEntity<byte[]> entries(@PathVariable String place) {
        return bytes(tileOf("0", place).flatMap(files::entries));
    }

    @GetMapping("/ledger/tile/{level}/{*place}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String place) {
        return bytes(tileOf(level, place).flatMap(files::hashes));
    }

    private static Optional<Tile> tileOf(String level, String place) {
        Matcher matcher = PLACE.matcher(place.replaceFirst("^/", ""));
        if (!LEVEL.matcher(level).matches() || !matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1).replace("x", "").replace("/", ""));
        int width = matcher.group(2) == null ? Tile.FULL : Integer.parseInt(matcher.group(2));
        boolean oneSpelling = width < Tile.FULL || matcher.group(2) == null;
        Optional<Tile> tile = width <= Tile.FULL && oneSpelling
                ? Optional.of(new Tile(Integer.parseInt(level), number, width))
                : Optional.empty();
        return tile.filter(found -> found.path().endsWith(place));
    }

    private static ResponseEntity<byte[]> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is published never changes. */
    private static ResponseEntity<byte[]> bytes(Optional<byte[]> bytes) {
        return bytes.map(body -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                        .body(body))
                .orElse(ResponseEntity.notFound().build());
    }
}
