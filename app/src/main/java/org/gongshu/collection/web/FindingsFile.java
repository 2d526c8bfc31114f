package org.gongshu.collection.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongshu.collection.Load;
import org.gongshu.collection.Loads;
import org.gongshu.collection.Severity;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Messages;
import org.springframework.stereotype.Component;

/** What was found about a load as a table that a spreadsheet opens: the places kept, then the counts. */
@Component
class FindingsFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Loads loads;
    private final Messages messages;

    FindingsFile(Loads loads, Messages messages) {
        this.loads = loads;
        this.messages = messages;
    }

    byte[] of(Actor.Official official, Load load, Locale locale) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "column", "item", "reason", "severity", "count", "text");
            loads.places(official, load.id())
                    .forEach(finding -> csv.writeRecord(
                            Long.toString(finding.line()),
                            finding.position() == 0 ? "" : Integer.toString(finding.position()),
                            Objects.requireNonNullElse(finding.item(), ""),
                            finding.reason().word(),
                            word(finding.severity()),
                            "",
                            messages.text(locale, "findings." + finding.reason().word())));
            loads.counts(official, load.id())
                    .orElse(List.of())
                    .forEach(count -> csv.writeRecord(
                            "",
                            "",
                            Objects.requireNonNullElse(count.item(), ""),
                            count.reason().word(),
                            word(count.severity()),
                            Long.toString(count.count()),
                            messages.text(locale, "findings." + count.reason().word())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
