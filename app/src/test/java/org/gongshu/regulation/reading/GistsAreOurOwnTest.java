package org.gongshu.regulation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The project holds gists in its own words, not the texts. Where somebody has the texts, {@code GONGSHU_OFFICIAL_TEXTS}
 * names their folder and every file is compared with them.
 */
class GistsAreOurOwnTest {

    private static final int RUN = 15;

    @Test
    void noLongRunOfTheTextsIsInOurFiles() throws IOException {
        List<String> texts = officialTexts();
        texts.add("第三十条 某市政务数据资源应当依法有序共享开放并定期评估。");
        for (Path folder : Folders.all()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    for (String text : texts) {
                        assertThat(copied(withoutTitles(Folders.text(file)), text))
                                .as(file.toString())
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void aCopiedRunIsFound() {
        assertThat(copied("摘要：某市政务数据资源应当依法有序共享开放。", "某市政务数据资源应当依法有序共享开放并定期评估。")).isPresent();
        assertThat(copied("数据要依法共享。", "某市政务数据资源应当依法有序共享开放并定期评估。")).isEmpty();
    }

    /** The official name of a text is a fact and may be as long as it is. */
    private static String withoutTitles(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("title:") && !line.contains("《"))
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private static Optional<String> copied(String ours, String text) {
        String official = hanOnly(text);
        for (String line : ours.split("[^\\u4e00-\\u9fff，、；：“”]+", -1)) {
            String run = hanOnly(line);
            for (int at = 0; at + RUN <= run.length(); at++) {
                if (official.contains(run.substring(at, at + RUN))) {
                    return Optional.of(run.substring(at, at + RUN));
                }
            }
        }
        return Optional.empty();
    }

    private static String hanOnly(String text) {
        return text.replaceAll("[^\\u4e00-\\u9fff]", "");
    }

    private static List<String> officialTexts() throws IOException {
        List<String> texts = new ArrayList<>();
        String folder = System.getenv("GONGSHU_OFFICIAL_TEXTS");
        if (folder != null) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".txt")).forEach(file -> texts.add(Folders.text(file)));
            }
        }
        return texts;
    }
}
