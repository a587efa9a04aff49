package guide.watch.versions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order of PEP 440: `1.0.dev1`, `1.0a1`, `1.0rc1`, `1.0`, `1.0.post1`, `1.1`, `1!0.1`.
final class PythonVersions {

    private static final Pattern FORM =
            Pattern.compile(
                    "^v?(?:(\\d++)!)?(\\d++(?:\\.\\d++)*+)"
                            + "(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\\d++)?)?"
                            + "(-(\\d++)|[-_.]?(?:post|rev|r)[-_.]?(\\d++)?)?"
                            + "([-_.]?dev[-_.]?(\\d++)?)?"
                            + "(?:\\+([a-z0-9]++(?:[-_.][a-z0-9]++)*+))?");

    // Its groups.
    private static final int EPOCH = 1;
    private static final int RELEASE = 2;
    private static final int PRE = 3;
    private static final int PRE_NUMBER = 4;
    private static final int POST = 5;
    private static final int IMPLICIT = 6;
    private static final int POST_NUMBER = 7;
    private static final int DEV = 8;
    private static final int DEV_NUMBER = 9;
    private static final int LOCAL = 10;

    private static final int NOTHING = 0;
    private static final int SOMETHING = 1;
    private static final int EVERYTHING = 9;

    private PythonVersions() {}

    static Optional<OrderedVersion> parse(String text) {
        Matcher found = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        return found.matches() ? Optional.of(key(found)) : Optional.empty();
    }

    private static VersionKey key(Matcher found) {
        boolean isPre = found.group(PRE) != null;
        boolean isDev = found.group(DEV) != null;
        List<VersionPart> parts = new ArrayList<>();
        parts.add(VersionPart.number(or(found.group(EPOCH), "0")));
        release(found.group(RELEASE)).stream().map(VersionPart::number).forEach(parts::add);
        parts.add(VersionPart.end());
        parts.add(pre(found));
        parts.add(post(found));
        parts.add(
                isDev
                        ? VersionPart.ranked(SOMETHING, or(found.group(DEV_NUMBER), "0"))
                        : VersionPart.ranked(EVERYTHING));
        parts.addAll(local(or(found.group(LOCAL), "")));
        return new VersionKey(parts, isPre || isDev);
    }

    /// Zeros at the end say nothing: `1.0` is `1`.
    private static List<String> release(String text) {
        List<String> numbers = new ArrayList<>(List.of(text.split("\\.", -1)));
        while (!numbers.isEmpty() && numbers.getLast().chars().allMatch(c -> c == '0')) {
            numbers.removeLast();
        }
        return numbers;
    }

    /// A development of the release itself comes before its first alpha.
    private static VersionPart pre(Matcher found) {
        String word = or(found.group(PRE), "");
        String number = or(found.group(PRE_NUMBER), "0");
        return switch (word) {
            case "a", "alpha" -> VersionPart.ranked(SOMETHING, number);
            case "b", "beta" -> VersionPart.ranked(SOMETHING + 1, number);
            case "" ->
                    found.group(POST) == null && found.group(DEV) != null
                            ? VersionPart.ranked(NOTHING)
                            : VersionPart.ranked(EVERYTHING);
            default -> VersionPart.ranked(SOMETHING + 2, number);
        };
    }

    private static VersionPart post(Matcher found) {
        if (found.group(POST) == null) {
            return VersionPart.ranked(NOTHING);
        }
        return VersionPart.ranked(
                SOMETHING, or(found.group(IMPLICIT), or(found.group(POST_NUMBER), "0")));
    }

    private static List<VersionPart> local(String text) {
        List<VersionPart> parts = new ArrayList<>();
        for (String each : text.split("[-_.]", -1)) {
            if (!each.isEmpty()) {
                boolean isNumber = each.chars().allMatch(Character::isDigit);
                parts.add(isNumber ? VersionPart.number(each) : VersionPart.word(each));
            }
        }
        parts.add(VersionPart.end());
        return parts;
    }

    private static String or(@Nullable String text, String otherwise) {
        return Objects.requireNonNullElse(text, otherwise);
    }
}
