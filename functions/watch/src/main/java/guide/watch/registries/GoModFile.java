package guide.watch.registries;

import guide.watch.versions.OrderedVersion;
import guide.watch.versions.VersionScheme;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is asked of a `go.mod` file: the module's name, and which of its versions are retracted.
///
/// @param module its path; empty if the file does not say
record GoModFile(String module, List<Range> retracted) {

    private static final Pattern MODULE = Pattern.compile("(?m)^module[ \\t]++\"?([^\\s\"(]++)");

    private static final Pattern BLOCK = Pattern.compile("\\bretract[ \\t]*+\\(([^()]*+)\\)");

    private static final Pattern LINE = Pattern.compile("(?m)^retract[ \\t]++([^(\\n]++)$");

    private static final Pattern RANGE =
            Pattern.compile(
                    "\\[[ \\t]*+(v[^\\s,\\]]++)[ \\t]*+,[ \\t]*+(v[^\\s\\]]++)[ \\t]*+]|(v\\S++)");

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*+");

    /// @param first and `last` belong to it
    record Range(String first, String last) {}

    static GoModFile parse(String text) {
        String bare = COMMENT.matcher(text).replaceAll("");
        String module =
                MODULE.matcher(bare).results().findFirst().map(each -> each.group(1)).orElse("");
        StringBuilder retracted = new StringBuilder();
        BLOCK.matcher(bare).results().forEach(each -> retracted.append(each.group(1)).append('\n'));
        LINE.matcher(bare).results().forEach(each -> retracted.append(each.group(1)).append('\n'));
        return new GoModFile(
                module, RANGE.matcher(retracted).results().map(GoModFile::range).toList());
    }

    private static Range range(MatchResult found) {
        String single = found.group(3);
        return single == null
                ? new Range(found.group(1), found.group(2))
                : new Range(single, single);
    }

    boolean isOtherThan(String name) {
        return !module.isEmpty() && !module.equals(name);
    }

    boolean retracts(String version, VersionScheme scheme) {
        Optional<OrderedVersion> parsed = scheme.parse(version);
        return parsed.isPresent()
                && retracted.stream()
                        .anyMatch(
                                each ->
                                        isAtMost(scheme.parse(each.first()), parsed)
                                                && isAtMost(parsed, scheme.parse(each.last())));
    }

    private static boolean isAtMost(Optional<OrderedVersion> one, Optional<OrderedVersion> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) <= 0;
    }
}
