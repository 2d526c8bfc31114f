package org.gongshu.regulation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongshu.regulation.Procedure;

/** Whatever somebody types into a file, the answer is a list of findings or a procedure, never a crash. */
class NoFileBreaksTheReaderTest {

    private static final String SOUND = Folders.text(procedure());

    private static Path procedure() {
        String application = "procedures/share-application.yaml";
        return Folders.firstWith(application).resolve(application);
    }

    @Property(tries = 500)
    void aSlipOfTheHandIsAnsweredWithFindings(@ForAll("slips") String text) {
        Findings findings = new Findings();
        var read = YamlFile.read("x.yaml", text, findings)
                .flatMap(node -> new Binder("x.yaml", "r", findings).bind(Procedure.class, node, Map.of("id", "x")));
        assertThat(read.isEmpty() && findings.none()).isFalse();
        assertThat(findings.all())
                .allSatisfy(finding -> assertThat(finding.message().zh()).isNotBlank());
    }

    @Provide
    Arbitrary<String> slips() {
        Arbitrary<String> typed = Arbitraries.oneOf(
                Arbitraries.of(
                        "", "none", "[]", "{}", ": ", "- ", "&a ", "*a", "!!set ", "0o17", "1.5", "true", "\t", "\"",
                        "---\n"),
                Arbitraries.strings().ofMaxLength(8));
        return Combinators.combine(
                        Arbitraries.integers().between(0, SOUND.length() - 1),
                        Arbitraries.integers().between(0, 30),
                        typed)
                .as((at, length, text) ->
                        SOUND.substring(0, at) + text + SOUND.substring(Math.min(SOUND.length(), at + length)));
    }
}
