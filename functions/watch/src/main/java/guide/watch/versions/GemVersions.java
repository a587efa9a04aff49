package guide.watch.versions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The order of RubyGems (`Gem::Version`): numbers by value, a missing one as 0, a word before
/// every number. Whatever has a word is a pre-release; a dash stands for `.pre.`.
final class GemVersions {

    private static final Pattern FORM =
            Pattern.compile(
                    "^\\d++(?:\\.[0-9A-Za-z]++)*+(?:-[0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+)?+");

    private static final Pattern PART = Pattern.compile("\\d++|[a-z]++");

    private GemVersions() {}

    static Optional<OrderedVersion> parse(String text) {
        String version = text.strip();
        if (!FORM.matcher(version).matches()) {
            return Optional.empty();
        }
        List<String> parts =
                PART.matcher(version.replace("-", ".pre.").toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .toList();
        return Optional.of(
                new VersionKey(
                        parts.stream().map(GemVersions::part).toList(),
                        !parts.stream().allMatch(GemVersions::isNumber)));
    }

    private static VersionPart part(String text) {
        return isNumber(text) ? VersionPart.number(text) : VersionPart.word(text);
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.charAt(0));
    }
}
