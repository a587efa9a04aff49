package guide.watch.versions;

import org.apache.maven.artifact.versioning.ComparableVersion;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version in the order of Maven, which Maven's own class knows.
///
/// What that orders before the numbers alone is a pre-release (`alpha`, `milestone`, `rc`,
/// `SNAPSHOT`), and some words that it does not know (`preview`).
record MavenVersion(ComparableVersion version, boolean isPreRelease) implements OrderedVersion {

    private static final Pattern FORM = Pattern.compile("^(\\d++(?:\\.\\d++)*+)(.*+)");

    private static final Pattern TO_COME =
            Pattern.compile("(?:^|[^a-z])(?:pre|preview|ea|dev|nightly)(?:$|[^a-z])");

    static Optional<OrderedVersion> parse(String text) {
        Matcher found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        ComparableVersion whole = new ComparableVersion(found.group());
        boolean isBefore = whole.compareTo(new ComparableVersion(found.group(1))) < 0;
        String rest = found.group(2).toLowerCase(Locale.ROOT);
        return Optional.of(new MavenVersion(whole, isBefore || TO_COME.matcher(rest).find()));
    }

    @Override
    public int compareTo(OrderedVersion other) {
        return version.compareTo(((MavenVersion) other).version);
    }
}
