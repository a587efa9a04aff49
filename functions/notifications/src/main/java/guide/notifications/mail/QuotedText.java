package guide.notifications.mail;

import java.util.regex.Pattern;

/// What a reader typed, as a mail shows it: at most 500 characters of plain text, in which nothing
/// is an address any more that a mail program would make a link of.
///
/// Mail programs find addresses in text and in HTML alike, each by rules of its own, and invisible
/// characters do not keep all of them from it. So what joins an address is put into brackets for
/// everybody to see: `https[://]evil[.]example`, `ann[@]example[.]org`. Who wants to follow one
/// reads the contribution at the desk, where links are marked.
public final class QuotedText {

    /// Of what the reader typed, in code points.
    public static final int LONGEST = 500;

    /// Dots that browsers take for the one in a host name (UTS 46). The others end sentences in
    /// Chinese and Japanese.
    private static final String DOTS = ".\u3002\uFF0E\uFF61";

    private static final Pattern EMPTY_LINES = Pattern.compile("\n[\\s\u00A0]*\n");

    private QuotedText() {}

    /// Several lines.
    public static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(c -> c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' ? '\n' : c)
                .filter(c -> c == '\n' || !isHidden(c))
                .forEach(kept::appendCodePoint);
        String lines = EMPTY_LINES.matcher(kept.toString().strip()).replaceAll("\n\n");
        return withoutAddresses(OneLine.cut(lines, LONGEST));
    }

    /// A name, a title or a path in the body of a mail: one line.
    public static String line(String text, int most) {
        return withoutAddresses(OneLine.of(text, most));
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL && c != '\t')
                || type == Character.SURROGATE
                || c == 0xFEFF
                || OneLine.turnsDirection(c);
    }

    private static String withoutAddresses(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            String joint = jointAt(text, i);
            if (joint.isEmpty()) {
                safe.append(text.charAt(i));
                i++;
            } else {
                safe.append('[').append(joint).append(']');
                i += joint.length();
            }
        }
        return safe.toString();
    }

    /// What joins the parts of an address here; empty where nothing does.
    private static String jointAt(String text, int at) {
        for (String joint : new String[] {"://", "\\\\"}) {
            if (text.startsWith(joint, at)) {
                return joint;
            }
        }
        char c = text.charAt(at);
        boolean isJoint =
                (c == '@' && isInside(text, at))
                        || (DOTS.indexOf(c) >= 0 && joinsHost(text, at))
                        || (c == ':' && joinsScheme(text, at));
        return isJoint ? String.valueOf(c) : "";
    }

    private static boolean isInside(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at + 1));
    }

    /// A dot between a word and what may be a top-level domain: two letters at least. Numbers and
    /// ends of sentences stay as they are, but for what follows a `www`.
    private static boolean joinsHost(String text, int at) {
        if (!isInside(text, at) || !isOfHost(text.codePointBefore(at), text.charAt(at))) {
            return false;
        }
        int first = text.codePointAt(at + 1);
        int second = at + 1 + Character.charCount(first);
        boolean isDomain =
                Character.isLetter(first)
                        && isOfHost(first, text.charAt(at))
                        && second < text.length()
                        && (Character.isLetterOrDigit(text.codePointAt(second))
                                || text.charAt(second) == '-');
        return isDomain
                || (Character.isDigit(first) && text.regionMatches(true, at - 3, "www", 0, 3));
    }

    private static boolean isOfHost(int c, char dot) {
        return Character.isLetterOrDigit(c) && (dot == '.' || c < 0x80);
    }

    /// A colon right between a word and something, as in `mailto:ann` or `tel:+49`.
    private static boolean joinsScheme(String text, int at) {
        return isInside(text, at)
                && at > 1
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at - 2))
                && text.charAt(at + 1) != ':';
    }
}
