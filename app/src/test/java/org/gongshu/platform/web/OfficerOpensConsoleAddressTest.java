package org.gongshu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class OfficerOpensConsoleAddressTest {
    private static final Resource FOLDER = new ClassPathResource("console-sample/");
    private final ConsolePages.FileOrPage console = new ConsolePages.FileOrPage();

    @Test
    void anAddressOfTheConsoleLeadsToItsOnePage() throws IOException {
        assertThat(console.getResource("cases/0198", FOLDER))
                .isNotNull()
                .satisfies(page -> assertThat(page.getFilename()).isEqualTo("index.html"));
    }

    @Test
    void aBuiltFileIsItself() throws IOException {
        assertThat(console.getResource("app.js", FOLDER))
                .isNotNull()
                .satisfies(file -> assertThat(file.getFilename()).isEqualTo("app.js"));
    }

    @Test
    void aMissingFileIsNotThePage() throws IOException {
        assertThat(console.getResource("assets/gone.js", FOLDER)).isNull();
    }
}
