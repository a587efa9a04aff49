package guide.catalogue.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Code with what its parts are, which the build has found out.
///
/// @param parts together they are the whole text
public record MarkedCode(List<CodePart> parts) {

    /// Runs that cover a text: what it is, as a letter, and how many UTF-16 code units are that.
    private static final Pattern RUN = Pattern.compile("([a-z.])([0-9]{1,9})");

    private static final String PLAIN = ".";

    /// A part of one colour.
    ///
    /// @param kind `k` keyword, `s` string, `c` comment, `n` number, `f` built-in name or
    ///   attribute, `a` decorator, `.` anything else
    public record CodePart(String kind, String text) {

        public boolean isPlain() {
            return kind.equals(PLAIN);
        }
    }

    public MarkedCode {
        parts = List.copyOf(parts);
    }

    static MarkedCode plain(String text) {
        return new MarkedCode(List.of(new CodePart(PLAIN, text)));
    }

    /// @throws IllegalStateException if the marks are not those of the text, which is a bug of the
    ///   build
    static MarkedCode of(String text, String marks) {
        List<CodePart> parts = new ArrayList<>();
        Matcher runs = RUN.matcher(marks);
        int at = 0;
        while (runs.find()) {
            int end = at + Integer.parseInt(runs.group(2));
            if (end > text.length()) {
                throw new IllegalStateException("marks beyond the end of a text");
            }
            parts.add(new CodePart(runs.group(1), text.substring(at, end)));
            at = end;
        }
        if (at < text.length()) {
            throw new IllegalStateException("marks for a part of a text");
        }
        return new MarkedCode(parts);
    }
}
