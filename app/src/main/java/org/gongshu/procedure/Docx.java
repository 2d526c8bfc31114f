package org.gongshu.procedure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the few things an official letter is made of as a Word document (ECMA-376): a title, a number, paragraphs, a
 * line at the right. Equal content has equal bytes.
 */
final class Docx {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";

    /** A4, with the margins of an official letter, in twentieths of a point. */
    private static final String TAIL = """
            <w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>\
            </w:sectPr></w:body></w:document>""";

    private final StringBuilder body = new StringBuilder(HEAD);

    Docx title(String text) {
        return paragraph(text, "center", 44, true, 0);
    }

    Docx number(String text) {
        return paragraph(text, "center", 32, false, 0);
    }

    Docx text(String text) {
        return paragraph(text, "both", 32, false, 640);
    }

    Docx atRight(String text) {
        return paragraph(text, "right", 32, false, 0);
    }

    /** {@code size} in half points, {@code indent} of the first line in twentieths of a point. */
    private Docx paragraph(String text, String alignment, int size, boolean bold, int indent) {
        body.append("<w:p><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"")
                .append(indent)
                .append("\"/><w:jc w:val=\"")
                .append(alignment)
                .append("\"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia=\"FangSong\"/>")
                .append(bold ? "<w:b/>" : "")
                .append("<w:sz w:val=\"")
                .append(size)
                .append("\"/></w:rPr><w:t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</w:t></w:r></w:p>");
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "[Content_Types].xml", TYPES);
            add(zip, "_rels/.rels", RELATIONS);
            add(zip, "word/document.xml", body + TAIL);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Text as XML, without the characters that XML cannot hold. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                    boolean allowed = point == '\t' || point >= 0x20 && point != 0xFFFE && point != 0xFFFF;
                    if (allowed && !(point >= 0xD800 && point <= 0xDFFF)) {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.toString();
    }
}
