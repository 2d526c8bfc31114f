package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FilesStaySmallTest {
    private static final int MOST_LINES = 400;

    @Test
    void noSourceFileIsLongerThanFourHundredLines() {
        var files =
                Repository.files(Repository.ROOT, ".java", ".ts", ".vue", ".jte", ".mjs", ".css", ".sql", ".sh", ".py");
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Repository.text(file).lines().count())
                        .as(Repository.name(file))
                        .isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(Repository.mainJava().stream().map(Path::getParent).distinct())
                .isNotEmpty()
                .allSatisfy(folder -> {
                    var information = folder.resolve("package-info.java");
                    assertThat(Files.exists(information))
                            .as(Repository.name(folder))
                            .isTrue();
                    assertThat(Repository.text(information))
                            .as(Repository.name(folder))
                            .contains("@NullMarked");
                });
    }
}
