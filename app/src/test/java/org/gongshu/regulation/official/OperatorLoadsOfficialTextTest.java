package org.gongshu.regulation.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.OfficialText;
import org.gongshu.regulation.RegulationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorLoadsOfficialTextTest {

    private static final Path TEXTS = Path.of("..", "..", "shared", "regulations");

    /** A text and how many articles it has. */
    private record Known(Path file, int articles) {}

    /** The made-up city's text comes with the project; the real ones are nobody's to copy and are taken where they are. */
    static Stream<Known> texts() {
        Stream<Known> real = Stream.of(
                        new Known(TEXTS.resolve("fuzhou-2017.txt"), 30),
                        new Known(TEXTS.resolve("yingkou-2022.txt"), 40),
                        new Known(TEXTS.resolve("foshan-2019-draft.txt"), 48),
                        new Known(TEXTS.resolve("lianyungang-2019.txt"), 43),
                        new Known(TEXTS.resolve("yongtai-2021.txt"), 29),
                        new Known(TEXTS.resolve("state-council-2025.txt"), 44))
                .filter(known -> Files.exists(known.file()));
        return Stream.concat(
                Stream.of(new Known(Path.of("..", "docs", "examples", "lanpu-2026", "text.txt"), 13)), real);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsPartedIntoAllItsArticles(Known known) throws Exception {
        int articles = known.articles();
        String text = TextBytes.read(Files.readAllBytes(known.file())).orElseThrow();
        OfficialText parted = done(text, articles);
        assertThat(parted.articles())
                .extracting(OfficialText.Article::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, articles).boxed().toList());
        assertThat(parted.articles())
                .allSatisfy(article -> assertThat(article.paragraphs())
                        .isNotEmpty()
                        .allSatisfy(paragraph -> assertThat(paragraph).matches(".*[。；：;:]”?$")));
        assertThat(charactersOf(parted)).isEqualTo(plain(text));
        for (int wrong : new int[] {articles - 1, articles + 1}) {
            assertThat(refusal(text, wrong).code())
                    .isEqualTo(
                            wrong < articles
                                    ? RegulationProblem.TEXT_ARTICLE_TOO_MANY
                                    : RegulationProblem.TEXT_ARTICLE_MISSING);
        }
        assertThat(sayingsOf(done(brokenEvery(text, 31), articles))).isEqualTo(sayingsOf(parted));
    }

    @Test
    void preambleHeadingsAndSignatureAreNoArticles() {
        OfficialText text = done("""
                各单位：
                《办法》已经研究通过，现予印发。
                某市人民政府
                第一章　总则
                第一条　为了试验，制定本办法。
                第二条 本办法所称数据如下：
                （一）甲；
                （二）乙。
                本条另有一款。
                第二章 附　则
                第三条　本办法自印发之日起施行。
                某市人民政府办公室
                2030年1月1日印发
                """, 3);
        assertThat(text.preamble()).hasSize(3).startsWith("各单位：");
        assertThat(text.articles().get(0).heading()).isEqualTo("第一章 总则");
        assertThat(text.articles().get(1).paragraphs()).containsExactly("本办法所称数据如下：", "（一）甲；", "（二）乙。", "本条另有一款。");
        assertThat(text.articles().get(2).heading()).isEqualTo("第二章 附 则");
        assertThat(text.articles().get(2).paragraphs()).containsExactly("本办法自印发之日起施行。");
        assertThat(text.closing()).containsExactly("某市人民政府办公室", "2030年1月1日印发");
    }

    @Test
    void aReferenceAtTheBeginningOfALineBeginsNoArticle() {
        OfficialText text = done("""
                第一条 依照本办法
                第二条 规定的条件和
                第二条、第三条的程序办理。
                第二条 条件另定，
                第三条第一款除外。
                第三条 程序另定。
                """, 3);
        assertThat(text.articles().get(0).paragraphs()).containsExactly("依照本办法第二条 规定的条件和第二条、第三条的程序办理。");
        assertThat(text.articles().get(1).paragraphs()).containsExactly("条件另定，第三条第一款除外。");
    }

    @Test
    void numbersMayBeWrittenInAnyOfTheUsualWays() {
        assertThat(Stream.of("一", "十", "十九", "二十", "九十九", "一百", "一百零三", "一百一十", "二百〇七", "7", "１０３")
                        .map(number -> ChineseNumber.parse(number).orElseThrow()))
                .containsExactly(1, 10, 19, 20, 99, 100, 103, 110, 207, 7, 103);
        assertThat(ChineseNumber.parse("千")).isEmpty();
        assertThat(ChineseNumber.parse("零")).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithItsLine() {
        Refusal refusal = refusal("第一条 甲。\n第三条 丙。\n", 3);
        assertThat(refusal.code()).isEqualTo(RegulationProblem.TEXT_ARTICLE_MISSING);
        assertThat(refusal.parameters()).containsEntry("article", 2).containsEntry("found", 1);
        assertThat(refusal("", 3).parameters()).containsEntry("article", 1).containsEntry("found", 0);
    }

    @Test
    void textsComeInBothEncodingsAndOtherFilesAreNone() throws Exception {
        assertThat(TextBytes.read("第一条".getBytes("GB18030"))).contains("第一条");
        assertThat(TextBytes.read("第一条".getBytes("UTF-8"))).contains("第一条");
        assertThat(TextBytes.read(new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
    }

    private static OfficialText done(String text, int articles) {
        return switch (TextSplitter.split(text, articles)) {
            case Outcome.Done<OfficialText>(OfficialText parted) -> parted;
            case Outcome.Refused<OfficialText>(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Refusal refusal(String text, int articles) {
        return switch (TextSplitter.split(text, articles)) {
            case Outcome.Done<OfficialText>(OfficialText parted) -> throw new AssertionError(parted);
            case Outcome.Refused<OfficialText>(Refusal refusal) -> refusal;
        };
    }

    /** The text as a copy from a page with narrow lines has it; headings stay on their own. */
    private static String brokenEvery(String text, int width) {
        StringBuilder broken = new StringBuilder();
        boolean inArticles = false;
        for (String line : text.lines().toList()) {
            inArticles |= line.strip().startsWith("第一条");
            for (int i = 0; inArticles && i + width < line.length(); i += width) {
                broken.append(line, i, i + width).append('\n');
            }
            int rest = inArticles ? Math.max(0, (line.length() - 1) / width * width) : 0;
            broken.append(line.substring(rest)).append('\n');
        }
        return broken.toString();
    }

    /** What each article says, whatever its paragraphs: a line may have been broken after a stop. */
    private static List<String> sayingsOf(OfficialText text) {
        return text.articles().stream()
                .map(article -> plain(String.join("", article.paragraphs())))
                .toList();
    }

    /** Nothing of the text is lost but headings and the articles' numbers. */
    private static String charactersOf(OfficialText text) {
        return plain(String.join("", text.preamble())
                + String.join(
                        "",
                        text.articles().stream()
                                .flatMap(article -> article.paragraphs().stream())
                                .toList())
                + String.join("", text.closing()));
    }

    private static String plain(String text) {
        List<String> kept = text.lines()
                .map(String::strip)
                .filter(line -> !line.matches("^第[一二三四五六七八九十]+[章节].*"))
                .map(line -> line.replaceFirst("^第[一二三四五六七八九十百]+条(?=[\\s　（(])", ""))
                .toList();
        return String.join("", kept).replaceAll("[\\s　\uFEFF]+", "");
    }
}
