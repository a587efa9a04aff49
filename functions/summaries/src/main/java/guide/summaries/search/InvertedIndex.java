package guide.summaries.search;

import guide.lambda.text.EditDistance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The words of all documents in order, and where each stands.
///
/// A posting is `document * 4 + place`, the document once with its most telling place.
final class InvertedIndex {

    private final String[] words;
    private final int[][] postings;

    private InvertedIndex(Map<String, Postings> byWord) {
        words = byWord.keySet().stream().sorted().toArray(String[]::new);
        postings =
                Arrays.stream(words)
                        .map(word -> byWord.getOrDefault(word, new Postings()).trimmed())
                        .toArray(int[][]::new);
    }

    static InvertedIndex of(List<Document> documents) {
        Map<String, Postings> byWord = new HashMap<>();
        for (int document = 0; document < documents.size(); document++) {
            for (Field place : Field.values()) {
                int posting = document * Field.COUNT + place.number();
                for (String word : documents.get(document).words(place)) {
                    byWord.computeIfAbsent(word, _ -> new Postings()).add(posting);
                }
            }
        }
        return new InvertedIndex(byWord);
    }

    static int document(int posting) {
        return posting / Field.COUNT;
    }

    static int place(int posting) {
        return posting % Field.COUNT;
    }

    String word(int number) {
        return words[number];
    }

    IntStream postings(int number) {
        return Arrays.stream(postings[number]);
    }

    /// The word itself, if there is one.
    IntStream exactly(String word) {
        int found = Arrays.binarySearch(words, word);
        return found < 0 ? IntStream.empty() : IntStream.of(found);
    }

    /// The longer words that begin like this: neighbours in the order.
    IntStream beginning(String start) {
        int found = Arrays.binarySearch(words, start);
        return IntStream.range(found < 0 ? -found - 1 : found + 1, words.length)
                .takeWhile(number -> words[number].startsWith(start));
    }

    /// The words of at least `least` letters that are one typing error away: each is looked at
    /// once.
    IntStream near(String word, int least) {
        return IntStream.range(0, words.length)
                .filter(number -> words[number].length() >= least)
                .filter(number -> EditDistance.isAtMostOne(words[number], word));
    }

    /// Postings of one word while the index is built, ascending.
    private static final class Postings {
        private int[] all = new int[2];
        private int size;

        /// Of one document only the first, which is its most telling place.
        void add(int posting) {
            if (size > 0 && document(all[size - 1]) == document(posting)) {
                return;
            }
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = posting;
        }

        int[] trimmed() {
            return Arrays.copyOf(all, size);
        }
    }
}
