package org.gongshu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesAreKeptByTheirContentTest {

    private static final Duration WEEK = Duration.ofDays(7);

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
        Files.createDirectories(folder.resolve("files/drafts"));
        Path old = Files.writeString(folder.resolve("files/drafts/old"), "x");
        Path young = Files.writeString(folder.resolve("files/drafts/young"), "x");
        age(old, WEEK);
        files.forgetDrafts(WEEK);
        assertThat(drafts()).containsExactly(young);
    }

    @Test
    void whatNothingRefersToGoesAfterAWeekAndTheRestStays() throws IOException {
        Path referred = files.locate(keep("in a load at work").digest());
        Path young = files.locate(keep("just brought").digest());
        Path over = files.locate(keep("of a load that failed").digest());
        Path again = files.locate(keep("brought again").digest());
        for (Path file : List.of(referred, over, again)) {
            age(file, WEEK);
        }
        keep("brought again");
        assertThat(files.forgetUnreferred(WEEK, Set.of(referred.getFileName().toString())))
                .isEqualTo(1);
        assertThat(over).doesNotExist();
        assertThat(List.of(referred, young, again)).allMatch(Files::exists);
        assertThat(drafts()).isEmpty();
    }

    private static void age(Path file, Duration by) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(changed.minus(by).minusSeconds(1)));
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
