package org.gongshu.regulation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongshu.regulation.Finding;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.Interpretation;
import org.gongshu.regulation.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a regulation gets file, line and key of each mistake, in both languages. */
class WriterIsToldWhatIsWrongTest {

    private static final String APPLICATION = "procedures/share-application.yaml";

    @TempDir
    private Path temporary = Path.of("");

    private Path copy = Path.of("");

    @BeforeEach
    void copyTheRegulationWithNumberedClocks() {
        copy = Folders.copy(
                Folders.complete().stream()
                        .filter(folder -> Files.exists(folder.resolve(APPLICATION)))
                        .filter(folder ->
                                Folders.text(folder.resolve(APPLICATION)).contains("working-days"))
                        .findFirst()
                        .orElseThrow(),
                temporary);
    }

    @Test
    void aKeyWrittenTwice() {
        assertFinding(
                change(APPLICATION, "receiver: provider", "receiver: provider\nreceiver: authority"),
                APPLICATION + ":9 receiver",
                "twice");
    }

    @Test
    void aKeyThatDoesNotExist() {
        assertFinding(change(APPLICATION, "receiver: ", "reciever: "), "reciever", "no such key");
    }

    @Test
    void aKeyThatIsMissing() {
        assertFinding(change(APPLICATION, "agreement: none\n", ""), APPLICATION + ":2 agreement", "missing");
    }

    @Test
    void aWordOutsideTheVocabulary() {
        assertFinding(change(APPLICATION, "by: {one: provider}", "by: {one: mayor}"), "steps[0].by.one", "unknown");
    }

    @Test
    void anArticleWithoutQuotes() {
        assertFinding(change(APPLICATION, "article: \"20.2\"", "article: 20.2"), "article", "quote article numbers");
    }

    @Test
    void aTabOrBrokenIndent() {
        assertFinding(change(APPLICATION, "steps:\n", "steps:\n\t"), APPLICATION, "Not YAML");
    }

    @Test
    void anAlias() {
        assertFinding(change(APPLICATION, "receiver: provider", "receiver: &p provider"), "receiver", "anchors");
    }

    @Test
    void anArticleBeyondTheText() {
        assertFinding(change(APPLICATION, "article: \"20.2\"", "article: \"99\""), "article", "no article 99");
    }

    @Test
    void aStepThatLeadsNowhere() {
        assertFinding(
                change(APPLICATION, "agreed: {conclude: agreed}", "agreed: {to-step: deliver}"),
                "steps[0].outcomes.agreed",
                "no step \"deliver\"");
    }

    @Test
    void aDecisionThatCannotRefuse() {
        assertFinding(
                change(APPLICATION, "      refused: {conclude: refused}\n", ""),
                "steps[0].outcomes",
                "Outcomes missing: refused (article 20.2)");
    }

    @Test
    void aStepThatNobodyReaches() {
        String correction = "procedures/correction.yaml";
        assertFinding(
                change(correction, "differs: {to-step: correct}", "differs: {conclude: agreed}"),
                correction,
                "cannot be reached");
    }

    @Test
    void aRuleThatItsArticleDoesNotName() {
        assertFinding(
                change(RegulationFolder.ARTICLES, "procedure/sharing-dispute, ", ""),
                "articles.yaml",
                "sharing-dispute");
    }

    @Test
    void anAccountWithoutItsRule() {
        assertFinding(
                change(RegulationFolder.ARTICLES, "procedure/sharing-dispute", "procedure/never-written"),
                "articles.yaml",
                "no rule procedure/never-written");
    }

    @Test
    void anArticleWithoutAccount() {
        assertFinding(
                change(RegulationFolder.MAIN, "article-count: 40", "article-count: 41"),
                "articles",
                "Article 41 has no account");
    }

    @Test
    void anInterpretationThatIsNotThere() {
        assertFinding(
                change(APPLICATION, "interpretation: may-retract", "interpretation: guess"),
                "retract.interpretation",
                "no interpretation \"guess\"");
    }

    @Test
    void aValueThatAFactCannotTake() {
        assertFinding(change(APPLICATION, "any-of: [conditional]", "any-of: [secret]"), "when[0]", "can only be");
    }

    @Test
    void twoProceduresThatNothingTellsApart() {
        assertFinding(
                change("procedures/catalog-change-other.yaml", "[other]", "[law]"),
                "procedures/catalog-change.yaml",
                "nothing tells them apart");
    }

    @Test
    void aScenarioWithAStranger() {
        assertFinding(
                change("scenarios/27-dispute-goes-to-the-authority.yaml", "    by: he", "    by: nobody"),
                "when[0].by",
                "not introduced");
    }

    @Test
    void aFileThatIsNotUtf8() throws IOException {
        Files.write(copy.resolve(APPLICATION), "kind: 共享".getBytes(Charset.forName("GB18030")));
        assertFinding(RegulationFolder.read(copy).findings(), APPLICATION, "UTF-8");
    }

    @Test
    void everyVocabularyOfARecordHasALine() {
        Findings findings = new Findings();
        YamlNode node = YamlFile.read("x.yaml", "id: a\nwrong: 1\n", findings).orElseThrow();
        assertThat(new Binder("x.yaml", "r", findings).bind(Gate.class, node, Map.of()))
                .isEmpty();
        assertThat(new Binder("x.yaml", "r", findings).bind(Procedure.class, node, Map.of()))
                .isEmpty();
        assertThat(new Binder("x.yaml", "r", findings).bind(Interpretation.class, node, Map.of()))
                .isEmpty();
        assertThat(findings.all())
                .allSatisfy(finding -> assertThat(finding.line()).isPositive());
    }

    private List<Finding> change(String file, String old, String replacement) {
        return Folders.findingsAfter(copy, file, old, replacement);
    }

    private static void assertFinding(List<Finding> findings, String place, String message) {
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.toString()).contains(place);
            assertThat(finding.message().en()).containsIgnoringCase(message);
            assertThat(finding.message().zh()).isNotBlank();
        });
    }
}
