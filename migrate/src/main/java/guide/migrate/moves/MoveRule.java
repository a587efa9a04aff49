package guide.migrate.moves;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Which paths of pages move, and where to.
public sealed interface MoveRule {

    /// The new path; empty for a path that the rule is not about.
    Optional<String> target(String path);

    /// One page.
    record ExactPath(String from, String to) implements MoveRule {

        @Override
        public Optional<String> target(String path) {
            return path.equals(from) ? Optional.of(to) : Optional.empty();
        }
    }

    /// All pages whose path begins so; what is behind stays.
    record PathPrefix(String from, String to) implements MoveRule {

        @Override
        public Optional<String> target(String path) {
            return path.startsWith(from)
                    ? Optional.of(to + path.substring(from.length()))
                    : Optional.empty();
        }
    }

    /// All pages whose whole path matches; `$1` in the new path is the first group.
    record PathPattern(Pattern from, String to) implements MoveRule {

        @Override
        public Optional<String> target(String path) {
            Matcher matcher = from.matcher(path);
            return matcher.matches() ? Optional.of(matcher.replaceFirst(to)) : Optional.empty();
        }
    }

    /// Reads one rule.
    ///
    /// @param text `exact /old/ /new/`, `prefix /old/ /new/` or `regex /old/(.*) /new/$1`
    /// @throws IllegalArgumentException for anything else, with what is wrong
    static MoveRule parse(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException(
                    "must be exact, prefix or regex, what to move, and where to");
        }
        return switch (words[0]) {
            case "exact" -> new ExactPath(rooted(words[1]), rooted(words[2]));
            case "prefix" -> new PathPrefix(rooted(words[1]), rooted(words[2]));
            case "regex" -> pattern(words[1], rooted(words[2]));
            default ->
                    throw new IllegalArgumentException(
                            "must begin with exact, prefix or regex, not with " + words[0]);
        };
    }

    private static String rooted(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("has a path that does not begin with /: " + path);
        }
        return path;
    }

    private static MoveRule pattern(String from, String to) {
        try {
            Pattern pattern = Pattern.compile(from);
            // A group that the pattern does not have is found out now, and not at the first page.
            Pattern.compile(from + "|").matcher("").replaceFirst(to);
            return new PathPattern(pattern, to);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("has no regular expression: " + e.getMessage(), e);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "names a group that its expression does not have: " + to, e);
        }
    }
}
