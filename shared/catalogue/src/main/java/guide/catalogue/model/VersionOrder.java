package guide.catalogue.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order of releases by their versions, whatever scheme a package follows: numbers by their
/// value, and a word such as `rc` before the release itself (PEP 440 and Semantic Versioning agree
/// on both).
public final class VersionOrder {

    private static final Pattern PART = Pattern.compile("[0-9]{1,18}|[A-Za-z]+");

    /// Sorts below every number and above every word.
    private static final Part END = new Part("", -1);

    private record Part(String word, long number) {

        static Part of(String text) {
            return Character.isDigit(text.charAt(0))
                    ? new Part("", Long.parseLong(text))
                    : new Part(text, -2);
        }

        int compareTo(Part other) {
            // A release may be written with zeros behind it, or without.
            long mine = Math.max(number, this == END && other.number == 0 ? 0 : -2);
            long theirs = Math.max(other.number, other == END && number == 0 ? 0 : -2);
            return mine == theirs
                    ? word.compareToIgnoreCase(other.word)
                    : Long.compare(mine, theirs);
        }
    }

    private VersionOrder() {}

    /// Returns whether `version` was released before `other`, as far as the two tell: `5.2.9` is
    /// older than `5.2.17`, and `6.0rc1` than `6.0`.
    public static boolean isOlder(String version, String other) {
        List<Part> mine = parts(version);
        List<Part> theirs = parts(other);
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            int order = at(mine, i).compareTo(at(theirs, i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static Part at(List<Part> parts, int i) {
        return i < parts.size() ? parts.get(i) : END;
    }

    private static List<Part> parts(String version) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(version.replaceFirst("^[vV](?=[0-9])", ""));
        while (matcher.find()) {
            parts.add(Part.of(matcher.group()));
        }
        return parts;
    }
}
