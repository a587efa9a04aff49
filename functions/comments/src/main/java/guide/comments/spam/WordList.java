package guide.comments.spam;

import guide.comments.text.Folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words and phrases to be found in texts as whole words, whatever their case, marks and
/// look-alikes.
///
/// A text is gone through once; the number of words hardly matters.
final class WordList {

    /// A phrase as it was given and as it is looked for.
    private record Phrase(String given, String folded) {}

    /// By the run of letters and digits with which they begin; those that begin otherwise under the
    /// empty one.
    private final Map<String, List<Phrase>> byStart = new HashMap<>();

    WordList(List<String> words) {
        for (String word : words) {
            String folded = Folding.folded(word).strip();
            if (!folded.isEmpty()) {
                String start = folded.substring(0, runEnd(folded, 0));
                byStart.computeIfAbsent(start, _ -> new ArrayList<>())
                        .add(new Phrase(word, folded));
            }
        }
    }

    /// Returns the first of the words that the text has.
    Optional<String> firstIn(String text) {
        String folded = Folding.folded(text);
        int at = 0;
        while (at < folded.length()) {
            int end = runEnd(folded, at);
            Optional<String> found = at(folded, at, folded.substring(at, end));
            if (found.isPresent()) {
                return found;
            }
            at = end > at ? end : at + Character.charCount(folded.codePointAt(at));
        }
        return Optional.empty();
    }

    private Optional<String> at(String text, int at, String run) {
        for (Phrase phrase : byStart.getOrDefault(run, List.of())) {
            int end = at + phrase.folded().length();
            boolean isWhole = end >= text.length() || !isOfWord(text.codePointAt(end));
            boolean endsOpen = !isOfWord(phrase.folded().codePointBefore(phrase.folded().length()));
            if (text.startsWith(phrase.folded(), at) && (isWhole || endsOpen)) {
                return Optional.of(phrase.given());
            }
        }
        return Optional.empty();
    }

    private static int runEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c);
    }
}
