package org.gongshu.collection.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvRoundTripTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Property(tries = 300)
    void whatWasWrittenIsReadAgain(@ForAll("tables") List<List<String>> table, @ForAll("charsets") Charset charset)
            throws IOException {
        assertThat(read(written(table, ','), charset, new byte[0])).isEqualTo(table);
    }

    @Property(tries = 100)
    void otherSeparatorsAreFound(@ForAll("tables") List<List<String>> table, @ForAll("separators") char separator)
            throws IOException {
        assertThat(read(written(table, separator), StandardCharsets.UTF_8, new byte[0]))
                .isEqualTo(table);
    }

    @Example
    void marksAreSkippedAndWideTextIsRead() throws IOException {
        String text = "代码,名称\r\n1,鼓楼街道\r\n";
        List<List<String>> table = List.of(List.of("代码", "名称"), List.of("1", "鼓楼街道"));
        assertThat(read(text, StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}))
                .isEqualTo(table);
        assertThat(read(text, StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}))
                .isEqualTo(table);
        assertThat(read(text, StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF}))
                .isEqualTo(table);
        assertThat(read(text, StandardCharsets.UTF_16LE, new byte[0])).isEqualTo(table);
        assertThat(read(text, StandardCharsets.UTF_16BE, new byte[0])).isEqualTo(table);
    }

    @Example
    void asciiForAMegabyteDoesNotHideThatTheRestIsGb18030() throws IOException {
        StringBuilder text = new StringBuilder("code,name\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i).append(",plain ascii text\n");
        }
        text.append("60000,鼓楼街道办事处\n");
        List<List<String>> rows = read(text.toString(), GB18030, new byte[0]);
        assertThat(rows).hasSize(60_002);
        assertThat(rows.getLast()).containsExactly("60000", "鼓楼街道办事处");
    }

    @Example
    void rareCharactersOfFourBytesSurviveBothEncodings() throws IOException {
        String text = "姓名,地名\n𬭊某,䶮某㙦\n";
        assertThat(read(text, GB18030, new byte[0]).getLast()).containsExactly("𬭊某", "䶮某㙦");
        assertThat(read(text, StandardCharsets.UTF_8, new byte[0]).getLast()).containsExactly("𬭊某", "䶮某㙦");
    }

    @Example
    void linesAreCountedThroughQuotedBreaksAndAllLineEnds() throws IOException {
        Path file = Files.createTempFile("rows", ".csv");
        Files.writeString(file, "a,b\r\n1,\"x\ny\"\r\n\r\n2,z\n3,w");
        try (CsvFile csv = CsvFile.open(file, Limits.USUAL)) {
            List<Long> lines = new ArrayList<>();
            for (Row row = csv.next(); row != null; row = csv.next()) {
                lines.add(row.line());
            }
            assertThat(lines).containsExactly(2L, 5L, 6L);
            assertThat(csv.bytesRead()).isEqualTo(Files.size(file));
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> value = Arbitraries.strings()
                .withChars("abc019,;|\t\"\n\r '=鼓楼区㐀一龥（）。")
                .ofMaxLength(12)
                .filter(text -> !text.contains("\r"));
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(width -> value.list()
                        .ofSize(width)
                        .list()
                        .ofMinSize(0)
                        .ofMaxSize(8)
                        .map(rows -> {
                            List<List<String>> table = new ArrayList<>();
                            table.add(List.of("列一", "列二", "列三", "列四", "列五").subList(0, width));
                            table.addAll(rows);
                            return table;
                        }));
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(StandardCharsets.UTF_8, GB18030);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    private static String written(List<List<String>> table, char separator) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(out)) {
            table.forEach(writer::writeRecord);
        }
        return out.toString();
    }

    private static List<List<String>> read(String text, Charset charset, byte[] mark) throws IOException {
        Path file = Files.createTempFile("table", ".csv");
        try {
            byte[] body = text.getBytes(charset);
            byte[] all = java.util.Arrays.copyOf(mark, mark.length + body.length);
            System.arraycopy(body, 0, all, mark.length, body.length);
            Files.write(file, all);
            return rows(file);
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(file, Limits.USUAL)) {
            rows.add(csv.header());
            for (Row row = csv.next(); row != null; row = csv.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 0; column < row.size(); column++) {
                    values.add(row.text(column));
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
