package org.gongshu.delivery.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * Text as people see it: a code point together with the marks and variation selectors that follow it. Rare characters
 * of names lie beyond the basic plane, where cutting by {@code char} would leave half a character.
 */
public final class Glyphs {

    public static final char HIDDEN = '*';

    private Glyphs() {}

    /** The glyphs of {@code text}, in order; together they are the text. */
    static List<String> of(String text) {
        List<String> glyphs = new ArrayList<>(text.length());
        int from = 0;
        while (from < text.length()) {
            int end = endOf(text, from);
            glyphs.add(text.substring(from, end));
            from = end;
        }
        return glyphs;
    }

    /** One mark of hiding for each glyph. */
    public static String hideAll(String text) {
        return String.valueOf(HIDDEN).repeat(count(text));
    }

    /**
     * Keeps the {@code first} and {@code last} glyphs, if at least {@code leastHidden} between them are then hidden;
     * hides everything otherwise.
     */
    public static String keepEnds(String text, int first, int last, int leastHidden) {
        List<String> glyphs = of(text);
        int hidden = glyphs.size() - first - last;
        if (hidden < leastHidden) {
            return String.valueOf(HIDDEN).repeat(glyphs.size());
        }
        return String.join("", glyphs.subList(0, first))
                + String.valueOf(HIDDEN).repeat(hidden)
                + String.join("", glyphs.subList(first + hidden, glyphs.size()));
    }

    private static int count(String text) {
        int glyphs = 0;
        for (int from = 0; from < text.length(); from = endOf(text, from)) {
            glyphs++;
        }
        return glyphs;
    }

    private static int endOf(String text, int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && belongsToTheGlyphBefore(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean belongsToTheGlyphBefore(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
