package guide.notifications.mail;

import java.text.BreakIterator;
import java.util.Locale;

/// Text of others made harmless for one line: a subject, a name.
///
/// Whatever ends a line becomes a blank, what turns the direction of what follows goes (UAX 9),
/// nothing is an encoded word (RFC 2047), which mail programs would decode, and what is too long is
/// cut where a reader sees a character end.
public final class OneLine {

    private static final String CUT = "…";

    private OneLine() {}

    /// Makes one line of a text, cut where it is longer.
    ///
    /// @param most how many code points it may have at the end
    public static String of(String text, int most) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !turnsDirection(c))
                .map(c -> isBreak(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return cut(line.toString().strip().replace("=?", "= ?"), most);
    }

    /// Cuts between two characters as readers see them, so that no emoji falls apart.
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int longest = text.offsetByCodePoints(0, most - 1);
        int end = characters.isBoundary(longest) ? longest : characters.preceding(longest);
        return text.substring(0, end).stripTrailing() + CUT;
    }

    /// Marks, embeddings, overrides and isolates of the bidirectional algorithm.
    static boolean turnsDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isBreak(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }
}
