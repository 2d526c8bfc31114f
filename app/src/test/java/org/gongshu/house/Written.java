package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Files of the repository that are written by the build and kept under version control, so that a change is seen in
 * review. {@code mvn test -Dtest='org.gongshu.house.*' -Dgongshu.write} writes them anew.
 */
final class Written {
    private Written() {}

    static void mustBe(String path, String text) {
        var file = Repository.ROOT.resolve(path);
        try {
            if (System.getProperty("gongshu.write") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is out of date: run the tests of org.gongshu.house with -Dgongshu.write", path)
                    .isEqualTo(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
