package guide.comments.text;

import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Checks the texts of one request and gathers every broken rule, so that a reader is told them all
/// at once.
public final class InputChecks {

    /// Characters (code points) of a contribution's text.
    public static final int LONGEST_BODY = 10_000;

    /// Characters (code points) of a reason that a moderator gives.
    public static final int LONGEST_REASON = 500;

    private final List<FieldError> errors = new ArrayList<>();

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /// Refuses the request when any rule was broken.
    public void refuseAll() {
        if (!errors.isEmpty()) {
            throw new ProblemException(new Problem.InvalidRequest(errors));
        }
    }

    public void refuse(String pointer, String rule) {
        errors.add(FieldError.inBody(pointer, rule));
    }

    /// Many lines: tabs and line ends are welcome, `\r\n` becomes `\n`.
    public String lines(@Nullable String text, String pointer, int most) {
        String unix = text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
        return checked(unix, pointer, most, "\n\t");
    }

    /// As [#lines], and may be absent or empty, which is the same.
    public String optionalLines(@Nullable String text, String pointer, int most) {
        return text == null || text.isEmpty() ? "" : lines(text, pointer, most);
    }

    /// One line, without the marks that turn the direction of what follows.
    public String line(@Nullable String text, String pointer, int most) {
        String line = checked(text == null ? "" : text.strip(), pointer, most, "");
        refuseInvisibles(line, pointer);
        return line;
    }

    public void refuseInvisibles(String text, String pointer) {
        if (InvisibleCharacters.areIn(text)) {
            refuse(pointer, "must not hold invisible or direction-changing characters");
        }
    }

    @Nullable
    public String email(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > 254
                || isTricky(text)
                || !text.matches(
                        "[^@\\s\\p{Cntrl}<>]{1,64}@[^@\\s\\p{Cntrl}<>]+\\.[^@\\s\\p{Cntrl}<>]{2,}")) {
            refuse("/author/email", "must be an e-mail address of at most 254 characters");
        }
        return text;
    }

    @Nullable
    public String url(@Nullable String text, String pointer) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > 500 || isTricky(text) || !isWebAddress(text)) {
            refuse(pointer, "must be an http or https address of at most 500 characters");
        }
        return text;
    }

    private String checked(String text, String pointer, int most, String controls) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > most) {
            refuse(pointer, "must have 1 to " + most + " characters");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && controls.indexOf(c) < 0)) {
            refuse(pointer, "must not hold control characters");
        }
        if (text.codePoints().anyMatch(InputChecks::isHalf)) {
            refuse(pointer, "must not hold half a surrogate pair");
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isTricky(String text) {
        return InvisibleCharacters.areIn(text) || text.codePoints().anyMatch(InputChecks::isHalf);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
