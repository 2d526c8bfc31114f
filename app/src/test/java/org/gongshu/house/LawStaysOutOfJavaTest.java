package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A city is supported by writing its folder of regulations, so no Java file may know one. */
class LawStaysOutOfJavaTest {
    private static final Path REFERENCE = Repository.ROOT.resolve("app/src/main/resources/reference");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<!:)//[^\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9A-Za-z_])[1-9][0-9]{5}(?![0-9A-Za-z_])");

    @Test
    void noLiteralNamesACityOrProvince() {
        var names = shortNames("divisions-provinces.csv");
        names.addAll(shortNames("divisions-cities.csv"));
        assertThat(names).hasSizeGreaterThan(300);
        assertThat(literalsThat(
                        literal -> !SURNAMES.contains(literal) && names.stream().anyMatch(literal::contains)))
                .isEmpty();
    }

    @Test
    void noLiteralIsADivisionCode() throws IOException {
        var codes = firstColumn("divisions-areas.csv");
        assertThat(codes).hasSizeGreaterThan(2000);
        assertThat(literalsThat(literal ->
                        SIX_DIGITS.matcher(literal).results().anyMatch(match -> codes.contains(match.group()))))
                .isEmpty();
    }

    @Test
    void noLiteralNamesARegulation() throws IOException {
        try (var folders = Files.list(Repository.ROOT.resolve("regulations"))) {
            var ids = folders.filter(folder -> Files.exists(folder.resolve("regulation.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .flatMap(id -> List.of(id, id.replaceFirst("-[0-9]+$", "")).stream())
                    .collect(Collectors.toSet());
            assertThat(ids).isNotEmpty();
            assertThat(literalsThat(literal -> ids.stream().anyMatch(literal::contains)))
                    .isEmpty();
        }
    }

    private static List<String> literalsThat(Predicate<String> test) {
        var found = new ArrayList<String>();
        for (var file : Repository.mainJava()) {
            var code = COMMENT.matcher(Repository.text(file)).replaceAll("");
            LITERAL.matcher(code)
                    .results()
                    .map(match -> match.group())
                    .filter(test)
                    .forEach(literal -> found.add(Repository.name(file) + ": " + literal));
        }
        return found;
    }

    /** Names without their kind, so that a city without its 市 is found too; words of general use are no names. */
    private static Set<String> shortNames(String file) {
        return Repository.text(REFERENCE.resolve(file))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[1].replace("\"", ""))
                .map(name -> name.replaceFirst("(省|市|地区|盟|特别行政区|(壮族|回族|维吾尔)?自治区)$", ""))
                .filter(name -> name.length() >= 2)
                .filter(name -> !GENERAL_WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final Set<String> GENERAL_WORDS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "大同", "东方");

    /** Compound surnames that a city shares. */
    private static final Set<String> SURNAMES = Set.of("\"濮阳\"");

    private static Set<String> firstColumn(String file) throws IOException {
        try (var lines = Files.lines(REFERENCE.resolve(file))) {
            return lines.skip(1).map(line -> line.split(",", -1)[0]).collect(Collectors.toSet());
        }
    }
}
