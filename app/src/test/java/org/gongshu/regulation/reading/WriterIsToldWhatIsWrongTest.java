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

    private static final Path NUMBERED = Folders.complete().stream()
            .filter(folder -> Files.exists(folder.resolve(APPLICATION)))
            .filter(folder -> Folders.text(folder.resolve(APPLICATION)).contains("working-days"))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path temporary = Path.of("");

    private Path copy = Path.of("");

    @BeforeEach
    void copyTheRegulationWithNumberedClocks() {
        copy = Folders.copy(NUMBERED, temporary);
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
    void aKeyThatDoesNotExistIsAnsweredWithThoseThatDo() {
        assertFinding(change(APPLICATION, "receiver: ", "reciever: "), APPLICATION + ":8 reciever", "receiver, apply");
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheKnownOnes() {
        assertFinding(
                change(APPLICATION, "receiver: provider", "receiver: mayor"), APPLICATION + ":8 receiver", "authority");
    }

    @Test
    void anArticleWithTwoAccounts() {
        assertFinding(
                change(RegulationFolder.ARTICLES, "- article: \"2\"", "- article: \"1\""),
                "articles[1].article",
                "one account");
    }

    @Test
    void aStepThatNeverComesToAnEnd() {
        String correction = "procedures/correction.yaml";
        assertFinding(
                change(correction, "      done: {conclude: agreed}", "      done: {to-step: correct}"),
                correction + ":" + lineOf(correction, "      done: {conclude: agreed}") + " steps[1].outcomes",
                "never comes to an end");
    }

    @Test
    void aRoundWithoutAClock() {
        String publication = "procedures/rectification.yaml";
        assertFinding(
                change(
                        publication,
                        "      agreed: {conclude: done}",
                        "      agreed: {conclude: done}\n      differs: {to-step: confirm}"),
                "steps[1].clock",
                "without any clock");
    }

    @Test
    void aTagThatWouldMakeSomething() {
        assertFinding(
                change(APPLICATION, "receiver: provider", "receiver: !!java.net.URL provider"),
                APPLICATION + ":8 receiver",
                "tags");
    }

    @Test
    void aBombOfAliases() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
        Findings findings = new Findings();
        YamlFile.read("bomb.yaml", bomb, findings);
        assertFinding(findings.all(), "bomb.yaml:1 a", "Anchors");
    }

    @Test
    void aBombOfBrackets() {
        Findings findings = new Findings();
        assertThat(YamlFile.read("bomb.yaml", "a: " + "[".repeat(200_000), findings))
                .isEmpty();
        assertFinding(findings.all(), "bomb.yaml:1", "Nested too deeply");
    }

    @Test
    void aFileThatIsTooLong() {
        Findings findings = new Findings();
        assertThat(YamlFile.read("long.yaml", "a: b\n# " + "x".repeat(1 << 20), findings))
                .isEmpty();
        assertFinding(findings.all(), "long.yaml", "larger than 1 MB");
    }

    @Test
    void aDueDayInAYearWithoutACalendar() {
        String scenario = "scenarios/20-provider-answers-in-five-working-days.yaml";
        assertFinding(
                change(scenario, "day: 2026-09-24}", "day: 2041-09-24}"), scenario, "no notice of days off for 2041");
    }

    @Test
    void somethingCalledEnforcedThatNoScenarioGoesThrough() {
        String dispute = "27-dispute-goes-to-the-authority";
        String other = "27-provider-may-ask-and-the-result-is-minuted";
        for (String name : List.of(dispute, other)) {
            Path file = copy.resolve("scenarios/" + name + ".yaml");
            Folders.write(file, Folders.text(file).replace("kind: sharing-dispute", "kind: objection"));
        }
        assertFinding(
                RegulationFolder.read(copy).findings(),
                "articles.yaml",
                "no scenario goes through procedure/sharing-dispute");
    }

    private int lineOf(String file, String line) {
        return Folders.text(copy.resolve(file)).lines().toList().indexOf(line) + 1;
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
