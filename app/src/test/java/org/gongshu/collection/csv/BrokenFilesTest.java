package org.gongshu.collection.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.gongshu.collection.CollectionProblem;
import org.gongshu.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a steward gets to read when the file is not what it should be. */
class BrokenFilesTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsNamedSo() throws IOException {
        assertThat(refusalOf(new byte[0]).code()).isEqualTo(CollectionProblem.FILE_EMPTY);
        assertThat(refusalOf("\n \n\n".getBytes(StandardCharsets.UTF_8)).code())
                .isIn(CollectionProblem.FILE_EMPTY, CollectionProblem.COLUMN_UNNAMED);
    }

    @Test
    void aWorkbookOrAPictureIsNoCsv() throws IOException {
        assertNoCsv(bytes(0x50, 0x4B, 3, 4, 20, 0), "ZIP / XLSX / OFD");
        assertNoCsv(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), "XLS / DOC");
        assertNoCsv("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "PDF");
        assertNoCsv(bytes(1, 0, 0, 7, 0, 0, 0, 0, 9, 9), "binary");
    }

    @Test
    void aBrokenByteIsNamedByLineAndOffset() throws IOException {
        byte[] good = "编码,名称\n1,甲乙丙丁\n2,戊己庚辛\n3,".getBytes(StandardCharsets.UTF_8);
        byte[] bad = Arrays.copyOf(good, good.length + 3);
        bad[good.length] = (byte) 0xE4;
        bad[good.length + 1] = (byte) 'x';
        bad[good.length + 2] = '\n';
        Refusal refusal = refusalOf(bad);
        assertThat(refusal.code()).isEqualTo(CollectionProblem.ENCODING_BROKEN);
        assertThat(refusal.parameters())
                .isEqualTo(Map.of("line", 4L, "byte", (long) good.length, "value", "0xE4", "encoding", "UTF-8"));
    }

    @Test
    void aBrokenByteFarDownIsFoundAfterManyLines() throws IOException {
        StringBuilder text = new StringBuilder("编码,名称\r\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(",地名甲乙\r\n");
        }
        byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] bad = Arrays.copyOf(good, good.length + 2);
        bad[good.length] = (byte) 0xFF;
        bad[good.length + 1] = '\n';
        Refusal refusal = refusalOf(bad);
        assertThat(refusal.parameters()).containsEntry("line", 50_002L).containsEntry("byte", (long) good.length);
    }

    @Test
    void aBrokenByteInGb18030IsNamed() throws IOException {
        byte[] good = "编码,名称\n1,行政区划代码与名称\n2,".getBytes(Charset.forName("GB18030"));
        byte[] bad = Arrays.copyOf(good, good.length + 70_000);
        Arrays.fill(bad, good.length, bad.length, (byte) '1');
        bad[bad.length - 2] = (byte) 0xB0;
        bad[bad.length - 1] = '\n';
        Refusal refusal = refusalOf(bad);
        assertThat(refusal.code()).isEqualTo(CollectionProblem.ENCODING_BROKEN);
        assertThat(refusal.parameters()).containsEntry("line", 3L).containsEntry("encoding", "GB18030");
    }

    @Test
    void anEncodingNobodyHereReadsIsNamed() throws IOException {
        String japanese = "コード,名称\n" + "1,これは日本語のテキストです。ひらがなとカタカナ。\n".repeat(40);
        Refusal refusal = refusalOf(japanese.getBytes(Charset.forName("Shift_JIS")));
        assertThat(refusal.code()).isEqualTo(CollectionProblem.ENCODING_UNKNOWN);
        assertThat(refusal.parameters()).containsEntry("guess", "Shift_JIS");
    }

    @Test
    void aQuoteNeverClosedIsNamedByTheLineWhereItsRowBegins() throws IOException {
        Refusal refusal = refusalOf("a,b\n1,x\n2,\"y\n3,z\n4,z\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.code()).isEqualTo(CollectionProblem.QUOTE_NEVER_CLOSED);
        assertThat(refusal.parameters()).containsEntry("line", 3L);
    }

    @Test
    void aQuoteNeverClosedInALongFileStopsAtTheLimit() throws IOException {
        String text = "a,b\n1,\"y\n" + "2,zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\n".repeat(60_000);
        Refusal refusal = refusalOf(text.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.code()).isEqualTo(CollectionProblem.QUOTE_NEVER_CLOSED);
        assertThat(refusal.parameters()).containsEntry("line", 2L);
    }

    @Test
    void textAfterAClosingQuoteIsNamed() throws IOException {
        Refusal refusal = refusalOf("a,b\n1,\"x\"y\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.code()).isEqualTo(CollectionProblem.QUOTE_MISPLACED);
        assertThat(refusal.parameters()).containsEntry("line", 2L);
    }

    @Test
    void aLineOfHundredMegabytesStopsAtTheLimitAndNotTheMemory() throws IOException {
        Path file = folder.resolve("long.csv");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,2\n3,".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        Refusal refusal = refusalOf(file);
        assertThat(refusal.code()).isEqualTo(CollectionProblem.LINE_TOO_LONG);
        assertThat(refusal.parameters()).containsEntry("line", 3L).containsEntry("limit", 1 << 20);
    }

    @Test
    void aColumnWithoutNameOrTwiceNamedIsNamedByPosition() throws IOException {
        Refusal unnamed = refusalOf("a,,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(unnamed.code()).isEqualTo(CollectionProblem.COLUMN_UNNAMED);
        assertThat(unnamed.parameters()).containsEntry("column", 2);
        Refusal repeated = refusalOf("a,b, a\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(repeated.code()).isEqualTo(CollectionProblem.COLUMN_REPEATED);
        assertThat(repeated.parameters()).containsEntry("column", 3).containsEntry("name", "a");
    }

    private void assertNoCsv(byte[] content, String format) throws IOException {
        Refusal refusal = refusalOf(content);
        assertThat(refusal.code()).isEqualTo(CollectionProblem.FILE_NOT_CSV);
        assertThat(refusal.parameters()).containsEntry("format", format);
    }

    private Refusal refusalOf(byte[] content) throws IOException {
        return refusalOf(Files.write(folder.resolve("file.csv"), content));
    }

    private static Refusal refusalOf(Path file) {
        Unreadable[] seen = new Unreadable[1];
        assertThatThrownBy(() -> readAll(file)).isInstanceOfSatisfying(Unreadable.class, thrown -> seen[0] = thrown);
        return seen[0].refusal();
    }

    private static void readAll(Path file) throws IOException {
        try (CsvFile csv = CsvFile.open(file, Limits.USUAL)) {
            Row row = csv.next();
            while (row != null) {
                row = csv.next();
            }
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
