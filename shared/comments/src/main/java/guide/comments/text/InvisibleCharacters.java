package guide.comments.text;

import java.util.Set;

/// Characters that show nothing by themselves, or turn the direction of what follows: with them two
/// names could look the same, and a name like nothing at all.
///
/// Some of them belong to what people write, where they stand in their place: in joined emoji,
/// flags and keycaps (UTS 51), in Persian and the scripts of India (UAX 31, section 2.3), as
/// another look of a character (Unicode, section 23.4).
final class InvisibleCharacters {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    /// Longer runs of marks occur in no language (UAX 15, section 13: stream-safe text), and cost
    /// time that grows with their square.
    private static final int MOST_MARKS = 30;

    /// Blanks that Unicode counts among letters, marks and symbols: the fillers of Hangul, the
    /// grapheme joiner, two vowels of Khmer, the empty pattern of Braille.
    private static final Set<Integer> BLANKS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    /// Signs that Unicode counts among formats and that are seen: they stand before Arabic, Syriac
    /// and Kaithi numbers.
    private static final Set<Integer> SIGNS =
            Set.of(
                    0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891,
                    0x08E2, 0x110BD, 0x110CD);

    /// Scripts whose letters join.
    private static final Set<Character.UnicodeScript> JOINING =
            Set.of(
                    Character.UnicodeScript.ARABIC,
                    Character.UnicodeScript.SYRIAC,
                    Character.UnicodeScript.MANDAIC,
                    Character.UnicodeScript.MONGOLIAN,
                    Character.UnicodeScript.NKO,
                    Character.UnicodeScript.ADLAM,
                    Character.UnicodeScript.HANIFI_ROHINGYA);

    /// Arabic letters that never join what follows: behind them a non-joiner would show nothing.
    private static final String NEVER_JOINING =
            "ءآأؤإاةدذرزوٱٲٳٵٶٷڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍۏےۓەۮۯ";

    private InvisibleCharacters() {}

    /// Returns true if one stands where it does not belong.
    static boolean areIn(String line) {
        int[] text = line.codePoints().toArray();
        boolean inFlag = false;
        for (int i = 0; i < text.length; i++) {
            boolean isTag = text[i] >= FIRST_TAG && text[i] <= LAST_TAG;
            inFlag = text[i] == BLACK_FLAG || (inFlag && isTag);
            if (isInvisible(text[i]) && !inFlag && !belongs(text, i)) {
                return true;
            }
        }
        return false;
    }

    /// Returns true if nothing of a text is seen.
    static boolean isBlank(String text) {
        return text.codePoints().noneMatch(InvisibleCharacters::isSeen);
    }

    /// Returns true if something turns the direction of what follows, or isolates it (UAX 9,
    /// section 2).
    static boolean turnDirection(String text) {
        return text.codePoints()
                .anyMatch(
                        c ->
                                c == 0x061C
                                        || c == 0x200E
                                        || c == 0x200F
                                        || (c >= 0x202A && c <= 0x202E)
                                        || (c >= 0x2066 && c <= 0x2069));
    }

    /// Returns true if more than 30 combining marks follow one another.
    static boolean pileUp(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && !isMark(c)
                && !isInvisible(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isInvisible(int c) {
        return (Character.getType(c) == Character.FORMAT && !SIGNS.contains(c))
                || BLANKS.contains(c)
                || isVariant(c)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    /// Selectors of another look of the character before.
    private static boolean isVariant(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0x180B && c <= 0x180F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static boolean belongs(int[] text, int at) {
        int before = at == 0 ? ' ' : text[at - 1];
        int after = at + 1 == text.length ? ' ' : text[at + 1];
        return switch (text[at]) {
            case JOINER -> isEmoji(before) || before == EMOJI_STYLE || isIndicMark(before);
            case NON_JOINER ->
                    isJoined(before, after) || (isIndicMark(before) && Character.isLetter(after));
            case TEXT_STYLE -> isEmoji(before);
            case EMOJI_STYLE -> isEmoji(before) || (isKey(before) && after == KEYCAP);
            default -> text[at] >= 0xE0100 && Character.isIdeographic(before);
        };
    }

    /// Two letters that would join if nothing stood between them.
    private static boolean isJoined(int before, int after) {
        Character.UnicodeScript script = Character.UnicodeScript.of(after);
        return JOINING.contains(script)
                && Character.isLetter(after)
                && (Character.UnicodeScript.of(before) == script || isMark(before))
                && NEVER_JOINING.indexOf(before) < 0;
    }

    private static boolean isKey(int c) {
        return (c >= '0' && c <= '9') || c == '#' || c == '*';
    }

    private static boolean isEmoji(int c) {
        return Character.isExtendedPictographic(c) || Character.isEmojiModifier(c);
    }

    private static boolean isIndicMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.INHERITED;
    }
}
