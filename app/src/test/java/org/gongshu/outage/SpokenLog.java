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

    /** Citizens' numbers and mobile phones as the demonstration has them; bcrypt hashes; bearer tokens. */
    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{5}1[89]\\d{2}[01]\\d[0-3]\\d{4}[0-9Xx](?![0-9A-Za-z])"),
            Pattern.compile("(?<![0-9A-Za-z.:-])1[3-9]\\d{9}(?![0-9A-Za-z])"),
            Pattern.compile("\\$2[aby]\\$\\d\\d\\$"),
            Pattern.compile("(?i)bearer [A-Za-z0-9._~-]{16,}"),
            Pattern.compile("(?i)(password|secret|口令|密码)\"?\\s*[=:]\\s*\"?[^\\s\"]{4,}"),
            Pattern.compile("BEGIN [A-Z ]*PRIVATE KEY"));

    /** A surname, a stem and a branch: everybody in the registers and on the posts is called like that. */
    private static final Pattern NAME = Pattern.compile("(欧阳|司马|诸葛|上官|𠮷|[赵钱孙李周吴郑王冯陈褚卫蒋沈])[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]");

    /** Fails where a log speaks of people or holds one of these secrets. */
    void tellsNothingOfAnybody(Set<String> secrets) throws IOException {
        Set<String> told = new TreeSet<>();
        for (Path log : logs()) {
            String text = Files.readString(log, StandardCharsets.UTF_8);
            Stream.concat(PERSONAL.stream(), Stream.of(NAME))
                    .forEach(pattern ->
                            pattern.matcher(text).results().forEach(hit -> told.add(around(text, hit.start()))));
            secrets.stream().filter(text::contains).forEach(secret -> told.add(around(text, text.indexOf(secret))));
        }
        assertThat(told).isEmpty();
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
