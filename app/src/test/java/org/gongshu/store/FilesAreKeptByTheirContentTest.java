package org.gongshu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongshu.platform.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesAreKeptByTheirContentTest {

    @TempDir
    private Path folder;

    private FileStore files;

    @BeforeEach
    void open() {
        files = new FileStore(new Settings(
                Settings.Mode.TEST,
                folder.toString(),
                null,
                null,
                null,
                0,
                URI.create("http://localhost"),
                Settings.Zone.ALL,
                null,
                List.of()));
    }

    @Test
    void theSameContentIsKeptOnceUnderItsDigest() throws IOException {
        FileStore.Kept first = keep("abc");
        FileStore.Kept second = keep("abc");
        assertThat(first).isEqualTo(second);
        assertThat(first.digest()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(first.bytes()).isEqualTo(3);
        assertThat(Files.readString(files.locate(first.digest()))).isEqualTo("abc");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aFileThatBreaksOffIsForgotten() {
        assertThatThrownBy(() -> files.keep(out -> {
                    out.write(1);
                    throw new IOException("the line dropped");
                }))
                .hasMessage("the line dropped");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void noTextBecomesAPath() {
        for (String text : List.of("", "../../etc/passwd", "a".repeat(63), "g".repeat(64), "A".repeat(64))) {
            assertThatThrownBy(() -> files.locate(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void draftsOfADeadProcessGoAfterAWhile() throws IOException {
        Instant now = Instant.parse("2026-01-10T00:00:00Z");
        Files.createDirectories(folder.resolve("files/drafts"));
        Path old = Files.writeString(folder.resolve("files/drafts/old"), "x");
        Path young = Files.writeString(folder.resolve("files/drafts/young"), "x");
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(10)));
        Files.setLastModifiedTime(young, FileTime.from(now.plusSeconds(10)));
        files.forgetDrafts(now);
        assertThat(drafts()).containsExactly(young);
    }

    private FileStore.Kept keep(String text) throws IOException {
        return files.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> drafts() {
        try (Stream<Path> found = Files.list(folder.resolve("files/drafts"))) {
            return found.toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
