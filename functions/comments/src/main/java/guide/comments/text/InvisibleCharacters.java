package guide.comments.text;

import java.util.Set;

/// Characters that show nothing by themselves, or turn the direction of what follows: with them two
/// names could look the same, and a name like nothing at all.
final class InvisibleCharacters {

    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    /// Blanks that Unicode counts among letters, marks and symbols: the fillers of Hangul, the
    /// grapheme joiner, two vowels of Khmer, the empty pattern of Braille.
    private static final Set<Integer> BLANKS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    private InvisibleCharacters() {}

    static boolean areIn(String line) {
        int[] codePoints = line.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            int before = i == 0 ? ' ' : codePoints[i - 1];
            if (isInvisible(codePoints[i]) && !belongs(codePoints[i], before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || BLANKS.contains(c) || isVariant(c);
    }

    /// Selectors of another look of the character before (Unicode, section 23.4).
    private static boolean isVariant(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0x180B && c <= 0x180F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /// Joined emoji, joined letters of the scripts of India, which a mark precedes, and variants of
    /// Chinese characters are written with them.
    private static boolean belongs(int c, int before) {
        if (c == JOINER) {
            return isEmoji(before) || before == EMOJI_STYLE || isIndicMark(before);
        }
        return c == EMOJI_STYLE
                ? isEmoji(before)
                : c >= 0xE0100 && isVariant(c) && Character.isIdeographic(before);
    }

    private static boolean isEmoji(int c) {
        return Character.isExtendedPictographic(c) || Character.isEmojiModifier(c);
    }

    private static boolean isIndicMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.INHERITED;
    }
}
