package org.gongshu.regulation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsAreToldApartTest {

    private static final String APPLICATION = "procedures/share-application.yaml";

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void aChangedRuleIsAnotherVersion() {
        Path copy = Folders.copy(Folders.firstWith(APPLICATION), temporary);
        byte[] before = RegulationFolder.read(copy).binding();
        Path file = copy.resolve(APPLICATION);
        Folders.write(file, Folders.text(file).replace("refusal-forbidden: false", "refusal-forbidden: true"));
        assertThat(RegulationFolder.read(copy).binding()).isNotEqualTo(before);
    }

    @Test
    void commentsOrderOfKeysAndAccountsAreNot() {
        Path copy = Folders.copy(Folders.firstWith(APPLICATION), temporary);
        byte[] before = RegulationFolder.read(copy).binding();
        Path file = copy.resolve(APPLICATION);
        Folders.write(file, "# a remark\n" + Folders.text(file));
        Path articles = copy.resolve(RegulationFolder.ARTICLES);
        Folders.write(articles, Folders.text(articles).replaceFirst("built: false", "built: true"));
        assertThat(RegulationFolder.read(copy).binding()).isEqualTo(before);
    }
}
