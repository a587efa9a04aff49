package guide.watch.versions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order of Composer: up to four numbers, then `dev`, `alpha`, `beta`, `RC`, nothing, `patch`.
final class ComposerVersions {

    private static final Pattern FORM =
            Pattern.compile(
                    "^v?(\\d++(?:\\.\\d++){0,3}+)"
                            + "(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)(?:[.-]?(\\d++))?+)?+"
                            + "([.-]?dev)?+(?:\\+[0-9a-z.-]++)?+");

    // Its groups.
    private static final int NUMBERS = 1;
    private static final int WORD = 2;
    private static final int NUMBER = 3;
    private static final int DEV = 4;

    private static final int MOST_NUMBERS = 4;
    private static final int STABLE = 4;

    private ComposerVersions() {}

    static Optional<OrderedVersion> parse(String text) {
        Matcher found = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        List<VersionPart> parts = new ArrayList<>();
        for (String digits : found.group(NUMBERS).split("\\.", -1)) {
            parts.add(VersionPart.number(digits));
        }
        while (parts.size() < MOST_NUMBERS) {
            parts.add(VersionPart.ZERO);
        }
        int stability = found.group(DEV) == null ? stability(found.group(WORD)) : 0;
        String number = Objects.requireNonNullElse(found.group(NUMBER), "0");
        parts.add(VersionPart.ranked(stability, stability == STABLE ? "0" : number));
        return Optional.of(new VersionKey(parts, stability < STABLE));
    }

    private static int stability(@Nullable String word) {
        return switch (Objects.requireNonNullElse(word, "stable")) {
            case "a", "alpha" -> 1;
            case "b", "beta" -> 2;
            case "rc" -> 3;
            case "stable" -> STABLE;
            default -> 5;
        };
    }
}
