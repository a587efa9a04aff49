package guide.comments.text;

import guide.comments.domain.Contribution;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words by which a text is found: runs of letters and digits, folded as rules fold them. What
/// is written without blanks between words is found by each two characters that follow each other.
public final class SearchWords {

    /// A text with more is found by its first ones.
    private static final int MOST = 200;

    private static final int LEAST_LENGTH = 2;
    private static final int MOST_LENGTH = 40;

    private SearchWords() {}

    /// The words of a text, each once, in their order.
    public static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        StringBuilder run = new StringBuilder();
        String folded = Folding.folded(text) + " ";
        for (int at = 0; at < folded.length() && words.size() < MOST; ) {
            int c = folded.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                run.appendCodePoint(c);
            } else if (!run.isEmpty()) {
                add(run.toString(), words);
                run.setLength(0);
            }
        }
        return words;
    }

    /// The words by which a contribution is found: of its visible text and of its author's name.
    public static Set<String> of(Contribution.Published contribution) {
        return of(
                contribution.author().name()
                        + " "
                        + VisibleText.of(contribution.content(), contribution.html()).text());
    }

    /// What is asked for, the longest word first: fewest texts have that one.
    public static List<String> asked(String query) {
        return of(query).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void add(String run, Set<String> words) {
        int[] characters = run.codePoints().toArray();
        if (characters.length < LEAST_LENGTH) {
            return;
        }
        if (!isWithoutBlanks(characters[0])) {
            words.add(new String(characters, 0, Math.min(MOST_LENGTH, characters.length)));
            return;
        }
        for (int i = 0; i + 1 < characters.length && words.size() < MOST; i++) {
            words.add(new String(characters, i, 2));
        }
    }

    private static boolean isWithoutBlanks(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
