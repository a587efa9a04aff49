package guide.comments.spam;

import guide.comments.domain.HoldReason;
import guide.comments.text.Folding;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Names that only moderators have: those in the settings, and whatever looks like the badge that
/// marks what moderators write.
///
/// Names are compared by their look (UTS 39, skeletons): without case, marks, blanks and
/// punctuation, and with one sign for all that look like it.
final class ReservedNames {

    static final String RULE = "reserved-name";

    /// The beginning of the badge's word in every language that the elements have.
    private static final String BADGE = look("moderat");

    private static final List<String> BADGE_WORDS = List.of(look("mod"), look("mods"));

    private ReservedNames() {}

    /// Why a name is held; empty for one that is nobody's.
    static Optional<HoldReason> reason(String name, List<String> reserved) {
        if (isBadge(name)) {
            return Optional.of(new HoldReason(RULE, "The name looks like a moderator's badge."));
        }
        Set<String> parts = parts(name);
        return reserved.stream()
                .filter(each -> parts.contains(look(each)))
                .findFirst()
                .map(each -> new HoldReason(RULE, "The name looks like \"" + each + "\"."));
    }

    private static boolean isBadge(String name) {
        return look(name).contains(BADGE) || words(name).stream().anyMatch(BADGE_WORDS::contains);
    }

    /// The looks of all words of a name that stand beside each other, put together: it may be
    /// written apart or as one, and have other words around it.
    private static Set<String> parts(String name) {
        List<String> words = words(name);
        Set<String> parts = new HashSet<>();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder part = new StringBuilder();
            for (String word : words.subList(from, words.size())) {
                parts.add(alike(part.append(word).toString()));
            }
        }
        return parts;
    }

    private static List<String> words(String name) {
        return Arrays.stream(Folding.folded(name).split("[^\\p{L}\\p{N}@$]+", -1))
                .map(ReservedNames::look)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String look(String name) {
        StringBuilder look = new StringBuilder();
        Folding.folded(name).codePoints().map(ReservedNames::look).forEach(look::appendCodePoint);
        return alike(Folding.letters(look.toString()));
    }

    /// Two letters that look like one, which may have come together only now.
    private static String alike(String look) {
        return look.replace("rn", "m").replace("vv", "w");
    }

    /// One sign for those that can hardly be told apart.
    private static int look(int c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', 'i' -> 'l';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            default -> c;
        };
    }
}
