package org.gongshu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What searches the logs for people must know everybody whom the demonstration invents. */
class PeopleAreRecognisedInLogsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fz", "yk", "ly", "fs", "yt"})
    void everybodyOnAPostIsFound(String city) throws IOException {
        Predicate<String> found = neverLogged();
        assertThat(DemoFiles.read(city, DemoCity.class).people().stream().map(DemoCity.DemoPerson::name))
                .isNotEmpty()
                .allMatch(found);
    }

    private static Predicate<String> neverLogged() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "launcher", "never-logged"), StandardCharsets.UTF_8);
        Stream<Predicate<String>> each = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Pattern.compile(line).asPredicate());
        return each.reduce(_ -> false, Predicate::or);
    }
}
