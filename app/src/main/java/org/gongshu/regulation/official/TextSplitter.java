package org.gongshu.regulation.official;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.OfficialText;
import org.gongshu.regulation.RegulationProblem;
import org.jspecify.annotations.Nullable;

/**
 * Parts an official text into its articles. A 第X条 begins an article only at the beginning of a line, in its turn, and
 * where no sentence goes on: texts refer to articles too, and copies break lines anywhere. Lines that were broken are put
 * together again, so that a paragraph is a paragraph.
 */
public final class TextSplitter {

    private static final String NUMBER = "[一二三四五六七八九十百零〇两0-9０-９]{1,7}";
    private static final Pattern ARTICLE = Pattern.compile("^第(" + NUMBER + ")条(.*)$");
    private static final Pattern HEADING = Pattern.compile("^第" + NUMBER + "[编章节](?:[\\s　].*|[^，。；：]{0,30})$");

    /** A heading is set off from its sentence, or the sentence has its caption in brackets. */
    private static final Pattern SET_OFF = Pattern.compile("^(?:$|[\\s　].*|[（(【].*)$");

    /** What follows a reference within a sentence: 第十条规定的, 第十条、第十一条, 第十条第二款. */
    private static final Pattern REFERENCE =
            Pattern.compile("^(?:规定|所|的|第|至|到|和|及|以及|与|或|中|之|[、，。；：）),;]|[（(][一二三四五六七八九十]+[)）]).*$");

    private static final String ENDINGS = "。；：！？;:!?";
    private static final String CLOSED = "”’」』）)》";
    private static final Pattern ITEM =
            Pattern.compile("^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.．、]).*$");

    private final List<String> lines;
    private final int expected;

    private TextSplitter(List<String> lines, int expected) {
        this.lines = lines;
        this.expected = expected;
    }

    /** The text with exactly {@code expected} articles, or which one is missing or too many, and where. */
    public static Outcome<OfficialText> split(String text, int expected) {
        List<String> lines = Arrays.stream(text.replace("\uFEFF", "").split("\r\n|\r|\n"))
                .map(TextSplitter::trimmed)
                .toList();
        return new TextSplitter(lines, expected).split();
    }

    private Outcome<OfficialText> split() {
        List<Integer> starts = new ArrayList<>();
        for (int number = 1, from = 0; ; number++) {
            int line = findStart(number, from);
            if (line < 0) {
                break;
            }
            starts.add(line);
            from = line + 1;
        }
        return starts.size() == expected ? Outcome.done(parts(starts)) : Outcome.refused(miscounted(starts));
    }

    private Refusal miscounted(List<Integer> starts) {
        boolean missing = starts.size() < expected;
        int last = starts.isEmpty() ? 1 : starts.getLast() + 1;
        return Refusal.of(
                        missing ? RegulationProblem.TEXT_ARTICLE_MISSING : RegulationProblem.TEXT_ARTICLE_TOO_MANY,
                        Map.of(
                                "expected",
                                expected,
                                "found",
                                starts.size(),
                                "article",
                                missing ? starts.size() + 1 : expected + 1,
                                "line",
                                missing ? last : starts.get(expected) + 1))
                .at("file");
    }

    /** The line that begins the article: one that surely does goes before one that only may. */
    private int findStart(int number, int from) {
        int unsure = -1;
        for (int i = from; i < lines.size(); i++) {
            String rest = afterNumber(lines.get(i), number);
            if (rest == null || REFERENCE.matcher(rest).matches()) {
                continue;
            }
            if (SET_OFF.matcher(rest).matches() && (number == 1 || !goesOn(i))) {
                return i;
            }
            unsure = unsure < 0 ? i : unsure;
        }
        return unsure;
    }

    /** Whether the line before breaks off in mid-sentence; titles and dates before the first article end without a stop. */
    private boolean goesOn(int line) {
        String before = line == 0 ? "" : lines.get(line - 1);
        return !before.isEmpty() && !HEADING.matcher(before).matches() && !isEnded(before);
    }

    private static @Nullable String afterNumber(String line, int number) {
        Matcher article = ARTICLE.matcher(line);
        return article.matches() && ChineseNumber.parse(article.group(1)).orElse(-1) == number
                ? article.group(2)
                : null;
    }

    private OfficialText parts(List<Integer> starts) {
        List<OfficialText.Article> articles = new ArrayList<>();
        List<String> preamble = new ArrayList<>(textOf(0, starts.getFirst()));
        @Nullable String heading = headingBefore(starts.getFirst(), 0, null);
        List<String> closing = List.of();
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i == starts.size() - 1;
            int end = last ? lines.size() : starts.get(i + 1);
            List<String> paragraphs = paragraphs(starts.get(i), end, last);
            if (last) {
                int text = ended(paragraphs);
                closing = paragraphs.subList(text, paragraphs.size());
                paragraphs = paragraphs.subList(0, text);
            }
            articles.add(new OfficialText.Article(i + 1, heading, paragraphs));
            heading = headingBefore(end, starts.get(i), heading);
        }
        return new OfficialText(preamble, articles, closing);
    }

    /** How many of the last article's paragraphs are its own: what ends without a stop is a signature or a link. */
    private static int ended(List<String> paragraphs) {
        for (int i = 1; i < paragraphs.size(); i++) {
            if (!isEnded(paragraphs.get(i))) {
                return i;
            }
        }
        return paragraphs.size();
    }

    /** After its first stop, the last article's lines are not put together: they may be signature and date. */
    private List<String> paragraphs(int from, int until, boolean last) {
        Matcher first = ARTICLE.matcher(lines.get(from));
        if (!first.matches()) {
            throw new IllegalStateException("no article begins there");
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(trimmed(first.group(2)));
        boolean broken = !isEnded(paragraphs.getFirst());
        for (String line : textOf(from + 1, until)) {
            if (broken && !ITEM.matcher(line).matches()) {
                paragraphs.add(joined(paragraphs.removeLast(), line));
            } else {
                paragraphs.add(line);
            }
            broken = !isEnded(paragraphs.getLast())
                    && !(last && paragraphs.stream().anyMatch(TextSplitter::isEnded));
        }
        return paragraphs;
    }

    /** Latin words were parted by the break itself; Chinese has no blanks. */
    private static String joined(String before, String after) {
        boolean latin = !before.isEmpty()
                && before.charAt(before.length() - 1) < 0x80
                && Character.isLetterOrDigit(before.charAt(before.length() - 1))
                && after.charAt(0) < 0x80
                && Character.isLetterOrDigit(after.charAt(0));
        return before + (latin ? " " : "") + after;
    }

    private List<String> textOf(int from, int until) {
        return lines.subList(from, until).stream()
                .filter(line -> !line.isEmpty() && !HEADING.matcher(line).matches())
                .toList();
    }

    private @Nullable String headingBefore(int line, int from, @Nullable String otherwise) {
        for (int i = line - 1; i > from; i--) {
            if (HEADING.matcher(lines.get(i)).matches()) {
                return lines.get(i).replaceAll("[\\s　]+", " ");
            }
        }
        return otherwise;
    }

    private static boolean isEnded(String line) {
        int end = line.length();
        while (end > 0 && CLOSED.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDINGS.indexOf(line.charAt(end - 1)) >= 0;
    }

    private static String trimmed(String line) {
        return line.replace('\u00A0', ' ').replaceAll("^[\\s　]+|[\\s　]+$", "");
    }
}
