package guide.comments.text;

import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.lambda.text.WebAddress;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the texts of one request and gathers every broken rule, so that a reader is told them all
/// at once.
public final class InputChecks {

    /// Characters (code points) of a contribution's text.
    public static final int LONGEST_BODY = 10_000;

    /// Characters (code points) of a reason that a moderator gives.
    public static final int LONGEST_REASON = 500;

    /// No character has more than four code units when it is decomposed and fewer than one when it
    /// is not (UAX 15).
    private static final int LONGEST_DECOMPOSED = 4;

    /// One side of an `@`, and one with a dot that is neither its first nor among its last two
    /// characters. The first such dot decides, so that nothing is looked at twice.
    private static final String EMAIL =
            "[^@\\s\\p{Cntrl}<>]{1,64}@[^@\\s\\p{Cntrl}<>][^@\\s\\p{Cntrl}<>.]*+\\."
                    + "[^@\\s\\p{Cntrl}<>]{2,}";

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

    /// Many lines: tabs and line ends are welcome; every other line break becomes `\n`.
    public String lines(@Nullable String text, String pointer, int most) {
        return checked(text == null ? "" : LineBreaks.unix(text), pointer, most, "\n\t");
    }

    /// As [#lines], and may be absent or empty, which is the same.
    public String optionalLines(@Nullable String text, String pointer, int most) {
        return text == null || text.isEmpty() ? "" : lines(text, pointer, most);
    }

    /// One line, without the marks that turn the direction of what follows.
    public String line(@Nullable String text, String pointer, int most) {
        String line = checked(text == null ? "" : LineBreaks.blanks(text), pointer, most, "");
        refuseInvisibles(line, pointer);
        return line;
    }

    public void refuseInvisibles(String text, String pointer) {
        if (InvisibleCharacters.areIn(text)) {
            refuse(pointer, "must not hold invisible or direction-changing characters");
        }
    }

    /// For texts that are compared with what they shall replace: nothing may be read in another
    /// order than it is written.
    public void refuseDirections(String text, String pointer) {
        if (InvisibleCharacters.turnDirection(text)) {
            refuse(pointer, "must not hold invisible or direction-changing characters");
        }
    }

    @Nullable
    public String email(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > 254 || isTricky(text) || !text.matches(EMAIL)) {
            refuse("/author/email", "must be an e-mail address of at most 254 characters");
        }
        return text;
    }

    /// An address on the web, in its form; see [WebAddress].
    @Nullable
    public String url(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<String> address =
                text.length() > 500 || isTricky(text)
                        ? Optional.empty()
                        : WebAddress.parse(text).filter(form -> form.length() <= 500);
        if (address.isEmpty()) {
            refuse(pointer, "must be an http or https address of at most 500 characters");
        }
        return address.orElse(text);
    }

    /// A text is normalised (NFC) before it is measured, and one that is far too long, or a pile of
    /// marks, is neither: that would cost more than it is worth.
    private String checked(String text, String pointer, int most, String controls) {
        String rule = "must have 1 to " + most + " characters";
        if (text.length() > LONGEST_DECOMPOSED * most) {
            refuse(pointer, rule);
            return "";
        }
        if (InvisibleCharacters.pileUp(text)) {
            refuse(pointer, "must not hold more than 30 combining marks in a row");
            return "";
        }
        if (text.codePoints().anyMatch(InputChecks::isHalf)) {
            refuse(pointer, "must not hold half a surrogate pair");
            return "";
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (InvisibleCharacters.isBlank(normal)
                || normal.codePointCount(0, normal.length()) > most) {
            refuse(pointer, rule);
        }
        if (normal.codePoints().anyMatch(c -> isControl(c) && controls.indexOf(c) < 0)) {
            refuse(pointer, "must not hold control characters");
        }
        return normal;
    }

    /// Controls, what parts lines and paragraphs, and the 66 code points that are no characters:
    /// XML holds none of them.
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean isTricky(String text) {
        return InvisibleCharacters.areIn(text) || text.codePoints().anyMatch(InputChecks::isHalf);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
