package guide.notifications.webhooks.shapes;

/// What somebody typed, as a text of which no chat makes a mention, a link, an image, a command or
/// markup.
///
/// On both sides of each sign that such things consist of stands a zero-width space (U+200B):
/// nobody sees it, and `@everyone`, `https://`, `example.org` and three back-ticks are none any
/// more. Services differ in what they take for a link, so their own escapes come on top.
final class HarmlessText {

    /// Characters (code points) that are told; the rest is in the desk.
    static final int LONGEST = 300;

    private static final char SPACE = '\u200B';
    private static final String SIGNS = "@#/:.`<>[]()!*_~|&\\";

    private HarmlessText() {}

    /// Returns the text with its line feeds, without other controls and without what turns the
    /// direction; cut behind [#LONGEST] characters.
    static String of(String text) {
        StringBuilder harmless = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .filter(HarmlessText::isKept)
                .forEach(c -> append(c, harmless));
        return text.codePointCount(0, text.length()) > LONGEST
                ? harmless.append('…').toString()
                : harmless.toString();
    }

    private static void append(int c, StringBuilder to) {
        boolean isSign = SIGNS.indexOf(c) >= 0;
        if (isSign && (to.isEmpty() || to.charAt(to.length() - 1) != SPACE)) {
            to.append(SPACE);
        }
        to.appendCodePoint(c);
        if (isSign) {
            to.append(SPACE);
        }
    }

    private static boolean isKept(int c) {
        int type = Character.getType(c);
        return c == '\n'
                || !(type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR);
    }
}
