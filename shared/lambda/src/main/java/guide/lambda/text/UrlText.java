package guide.lambda.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Parts of the URL standard's parser (url.spec.whatwg.org, sections 1.3 and 4.4).
///
/// One thing is stricter, so that one address has one form: an escape of a character that needs
/// none is undone, the others are in upper case (RFC 3986, section 6.2.2), and a `%` that begins no
/// escape is one.
public final class UrlText {

    /// What the standard encodes in a path beside controls and everything that is not ASCII, and
    /// the brackets, bars and carets that it leaves to servers.
    private static final String ENCODED_IN_PATH = " \"#<>?`{}^[]|\\";

    private static final String ENCODED_IN_QUERY = " \"#<>'`{}|\\^[]";

    private static final String HEX = "0123456789ABCDEF";

    private UrlText() {}

    /// Returns the text without blanks and controls around it, and without tabs and line breaks in
    /// it, as the standard's parser begins.
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isTrimmed(text.charAt(from))) {
            from++;
        }
        while (to > from && isTrimmed(text.charAt(to - 1))) {
            to--;
        }
        StringBuilder left = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\n' && c != '\r') {
                left.append(c);
            }
        }
        return left.toString();
    }

    private static boolean isTrimmed(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /// Returns where the host and its port end.
    static int authorityEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("/\\?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /// Returns path, query and fragment in their form; the path begins with a slash.
    static String behindHost(String text) {
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : "#" + encoded(text.substring(hash + 1), ENCODED_IN_PATH);
        String front = hash < 0 ? text : text.substring(0, hash);
        int mark = front.indexOf('?');
        String query = mark < 0 ? "" : "?" + encoded(front.substring(mark + 1), ENCODED_IN_QUERY);
        return path(mark < 0 ? front : front.substring(0, mark)) + query + fragment;
    }

    /// Returns a path in its form: dot segments are resolved, backslashes are slashes.
    public static String path(String text) {
        Deque<String> segments = new ArrayDeque<>();
        List<String> sent = new ArrayList<>(List.of(text.replace('\\', '/').split("/", -1)));
        if (sent.getFirst().isEmpty()) {
            sent.removeFirst();
        }
        for (int i = 0; i < sent.size(); i++) {
            String segment = encoded(sent.get(i), ENCODED_IN_PATH);
            boolean isLast = i == sent.size() - 1;
            if (segment.equals("..")) {
                segments.pollLast();
            }
            if (!segment.equals("..") && !segment.equals(".")) {
                segments.addLast(segment);
            } else if (isLast) {
                segments.addLast("");
            }
        }
        return "/" + String.join("/", segments);
    }

    /// Returns the text with its escapes decoded; empty if they are no UTF-8.
    static Optional<String> decoded(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            int escaped = escape(source, i);
            bytes.put(escaped < 0 ? source[i] : (byte) escaped);
            i += escaped < 0 ? 0 : 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text, String reserved) {
        byte[] source = scalar(text).getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(source.length + 16);
        for (int i = 0; i < source.length; i++) {
            int escaped = escape(source, i);
            if (escaped >= 0) {
                i += 2;
                append(out, escaped, !isUnreserved(escaped));
            } else {
                int c = source[i] & 0xFF;
                append(out, c, c <= ' ' || c >= 0x7F || c == '%' || reserved.indexOf(c) >= 0);
            }
        }
        return out.toString();
    }

    /// Half a pair becomes U+FFFD, as it does on the way into the standard's parser.
    private static String scalar(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void append(StringBuilder out, int c, boolean escaped) {
        if (escaped) {
            out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
        } else {
            out.append((char) c);
        }
    }

    private static int escape(byte[] source, int at) {
        if (source[at] != '%' || at + 2 >= source.length) {
            return -1;
        }
        int high = Character.digit(source[at + 1], 16);
        int low = Character.digit(source[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isUnreserved(int c) {
        return c < 0x7F && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    }
}
