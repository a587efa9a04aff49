package guide.comments.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds words and phrases in texts as whole words, whatever their case, marks and look-alikes.
///
/// It is a trie over runs of letters and digits, and what stands between them. A text is gone
/// through once, from each of its parts only as far as some phrase goes on: the number of phrases
/// hardly matters, and neither does how many begin alike.
///
/// @param <T> whose words they are
public final class WordIndex<T> {

    /// What was found, and how many parts of the text were looked up for it.
    ///
    /// @param found for each owner the first of its words, as it was given
    record Walk<T>(Map<T, String> found, long lookups) {}

    private static final class Node<T> {

        private final Map<String, Node<T>> next = new HashMap<>();
        private final Map<T, String> ends = new LinkedHashMap<>();
    }

    private final Node<T> root = new Node<>();

    private WordIndex() {}

    /// An index of all of these words.
    public static <T> WordIndex<T> of(Map<T, List<String>> words) {
        WordIndex<T> index = new WordIndex<>();
        words.forEach((owner, own) -> own.forEach(word -> index.add(owner, word)));
        return index;
    }

    private void add(T owner, String word) {
        List<String> parts = parts(Folding.folded(word).strip());
        Node<T> node = root;
        for (String part : parts) {
            node = node.next.computeIfAbsent(part, _ -> new Node<>());
        }
        if (!parts.isEmpty()) {
            node.ends.putIfAbsent(owner, word);
        }
    }

    /// Returns for each owner the first of its words that the text has.
    public Map<T, String> firstIn(String text) {
        return walk(text).found();
    }

    Walk<T> walk(String text) {
        Map<T, String> found = new LinkedHashMap<>();
        long lookups = 0;
        List<String> parts = parts(Folding.folded(text));
        for (int from = 0; from < parts.size(); from++) {
            @Nullable Node<T> node = root;
            for (int at = from; at < parts.size() && node != null; at++) {
                lookups++;
                node = node.next.get(parts.get(at));
                if (node != null) {
                    node.ends.forEach(found::putIfAbsent);
                }
            }
        }
        return new Walk<>(found, lookups);
    }

    /// Runs of letters and digits, runs of white space as one blank, and everything else by itself.
    private static List<String> parts(String folded) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int first = folded.codePointAt(at);
            int end = at + Character.charCount(first);
            while (end < folded.length() && isOneRun(first, folded.codePointAt(end))) {
                end += Character.charCount(folded.codePointAt(end));
            }
            parts.add(Character.isWhitespace(first) ? " " : folded.substring(at, end));
            at = end;
        }
        return parts;
    }

    private static boolean isOneRun(int first, int next) {
        return Character.isWhitespace(first)
                ? Character.isWhitespace(next)
                : Character.isLetterOrDigit(first) && Character.isLetterOrDigit(next);
    }
}
