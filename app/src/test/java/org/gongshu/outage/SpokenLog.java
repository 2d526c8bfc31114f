package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a node and its database wrote into their logs: none of it may be about a person, and none of it a secret. */
record SpokenLog(Path data) {

    private static final Path NEVER_LOGGED = Path.of("..", "launcher", "never-logged");

    /** Fails where a log speaks of people or holds one of these secrets. */
    void tellsNothingOfAnybody(Set<String> secrets) throws IOException {
        Set<String> told = new TreeSet<>();
        for (Path log : logs()) {
            String text = Files.readString(log, StandardCharsets.UTF_8);
            personal()
                    .forEach(pattern ->
                            pattern.matcher(text).results().forEach(hit -> told.add(around(text, hit.start()))));
            secrets.stream().filter(text::contains).forEach(secret -> told.add(around(text, text.indexOf(secret))));
        }
        assertThat(told).isEmpty();
    }

    /** What speaks of people or is a secret whatever it says; the browser tests look for the same. */
    private static List<Pattern> personal() throws IOException {
        return Files.readAllLines(NEVER_LOGGED, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Pattern::compile)
                .toList();
    }

    private static String around(String text, int at) {
        Matcher end = Pattern.compile("$", Pattern.MULTILINE).matcher(text);
        return text.substring(text.lastIndexOf('\n', at) + 1, end.find(at) ? end.start() : text.length());
    }

    /** The program's log and everything the database logged. */
    private List<Path> logs() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            List<Path> logs = all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".log"))
                    .toList();
            assertThat(logs)
                    .hasSizeGreaterThan(1)
                    .anyMatch(log -> log.getFileName().toString().equals("gongshu.log"));
            return logs;
        }
    }
}
