package guide.pages.badges;

/// A text of a badge with the room that it takes. No font is known here: each character counts as
/// it is wide in Verdana at 11 pixels, and the picture has the browser fit the text into the sum.
record BadgeText(String text) {

    /// In characters. A longer answer is cut: its badge would not fit into a line.
    static final int LONGEST = 40;

    private static final int PADDING = 6;
    private static final String NARROW = "fijlrtI|!.,:;'()[] ";
    private static final String WIDE = "mwMW@%";

    private static final double NARROW_WIDTH = 4;
    private static final double WIDE_WIDTH = 10.5;
    private static final double CAPITAL_WIDTH = 7.7;
    private static final double OTHER_WIDTH = 6.8;

    /// From the first of Hangul on, characters are as wide as they are high.
    private static final int FIRST_SQUARE = 0x1100;

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /// In pixels, without the room beside it.
    int length() {
        return (int) Math.ceil(text.codePoints().mapToDouble(BadgeText::width).sum());
    }

    /// In pixels, with it.
    int box() {
        return length() + 2 * PADDING;
    }

    int start() {
        return PADDING;
    }

    private static double width(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return NARROW_WIDTH;
        }
        boolean isSquare = character >= FIRST_SQUARE && character != '…';
        if (isSquare || WIDE.indexOf(character) >= 0) {
            return WIDE_WIDTH;
        }
        return Character.isUpperCase(character) ? CAPITAL_WIDTH : OTHER_WIDTH;
    }
}
