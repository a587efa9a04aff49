package guide.watch.versions;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order of Semantic Versioning 2.0.0, with or without the `v` that Go writes. What follows a
/// plus sign does not matter. An owner may have left out what is 0: `1.2` is `1.2.0`.
final class SemanticVersions {

    private static final Pattern FORM =
            Pattern.compile(
                    "^v?(\\d++)(?:\\.(\\d++))?+(?:\\.(\\d++))?+(?:-([0-9A-Za-z.-]++))?+(?:\\+[0-9A-Za-z.-]++)?+");

    private static final int CORE = 3;
    private static final int PRE = 4;
    private static final int RELEASED = 9;

    private SemanticVersions() {}

    static Optional<OrderedVersion> parse(String text) {
        Matcher found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        List<VersionPart> parts = new ArrayList<>();
        for (int i = 1; i <= CORE; i++) {
            String digits = found.group(i);
            parts.add(VersionPart.number(digits == null ? "0" : digits));
        }
        String pre = found.group(PRE);
        parts.addAll(pre == null ? List.of(VersionPart.ranked(RELEASED)) : identifiers(pre));
        return Optional.of(new VersionKey(parts, pre != null));
    }

    /// Numbers come before words (section 11.4), which is the other way round among parts.
    private static List<VersionPart> identifiers(String pre) {
        List<VersionPart> parts = new ArrayList<>();
        for (String each : pre.split("\\.", -1)) {
            boolean isNumber = !each.isEmpty() && each.chars().allMatch(Character::isDigit);
            parts.add(
                    isNumber
                            ? VersionPart.ranked(1, each)
                            : new VersionPart(2, BigInteger.ZERO, each));
        }
        parts.add(VersionPart.end());
        return parts;
    }
}
