package guide.lambda.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Texts of feeds.
public final class FeedText {

    /// Of a text that is shown in a list.
    static final int LONGEST_BEGINNING = 300;

    private static final int NOT_WRITABLE = 0xFFFD;

    /// Unicode's first strong isolate and its end (Unicode Standard Annex 9, section 2.4.2): what
    /// is between them runs in its own direction, and leaves the text around it alone.
    private static final String ISOLATE = "\u2068";

    private static final String END_OF_ISOLATE = "\u2069";

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private FeedText() {}

    /// An IRI for what has no address of its own that lasts: the same for the same name.
    public static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// A name in a sentence, whichever way it is written.
    public static String isolated(String name) {
        return ISOLATE + name + END_OF_ISOLATE;
    }

    /// The text with U+FFFD for what no XML document can have (XML 1.0, section 2.2): control
    /// characters, half a surrogate pair, U+FFFE and U+FFFF. A line ends as XML has it, with a line
    /// feed.
    static String writable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(c -> out.appendCodePoint(isWritable(c) ? c : NOT_WRITABLE));
        return out.toString();
    }

    private static boolean isWritable(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /// The same on one line.
    static String line(String text) {
        return writable(text).replaceAll("\\s+", " ").strip();
    }

    /// The text of cleaned HTML on one line: at most 300 characters, and a sign that there is more.
    static String beginning(String html) {
        String line = line(text(html));
        if (line.length() <= LONGEST_BEGINNING) {
            return line;
        }
        int end = LONGEST_BEGINNING - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    /// Without its tags, each of which may part two words, and with its entities resolved.
    private static String text(String html) {
        StringBuilder out = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            int end = c == '<' ? html.indexOf('>', i) : c == '&' ? html.indexOf(';', i) : -1;
            if (end < 0) {
                out.append(c);
            } else {
                String inside = html.substring(i + 1, end);
                out.append(c == '<' ? between(inside) : resolved(inside));
                i = end;
            }
        }
        return out.toString();
    }

    /// What stands for a tag: nothing for one within a word.
    private static String between(String tag) {
        String name = tag.replaceFirst("^/", "").split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (name) {
            case "a", "b", "bdi", "code", "del", "em", "i", "ins", "q", "s", "strong" -> "";
            default -> " ";
        };
    }

    private static String resolved(String entity) {
        boolean isNumber = entity.matches("#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}");
        if (!isNumber) {
            return ENTITIES.getOrDefault(entity, "&" + entity + ";");
        }
        boolean isHex = Character.toLowerCase(entity.charAt(1)) == 'x';
        int c = Integer.parseInt(entity.substring(isHex ? 2 : 1), isHex ? 16 : 10);
        return Character.isValidCodePoint(c) ? Character.toString(c) : "";
    }
}
