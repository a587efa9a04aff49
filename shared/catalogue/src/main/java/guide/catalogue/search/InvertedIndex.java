package guide.catalogue.search;

import guide.lambda.text.EditDistance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The sorted words of all documents, with the documents that contain them.
///
/// A posting is `document * 4 + field`; a document occurs once for each word, with its most
/// significant field.
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

    static int field(int posting) {
        return posting % Field.COUNT;
    }

    String word(int number) {
        return words[number];
    }

    IntStream postings(int number) {
        return Arrays.stream(postings[number]);
    }

    /// Returns the index of the word, if it exists.
    IntStream exactly(String word) {
        int found = Arrays.binarySearch(words, word);
        return found < 0 ? IntStream.empty() : IntStream.of(found);
    }

    /// Returns the indexes of the longer words with this prefix, which are adjacent in the order.
    IntStream beginning(String start) {
        int found = Arrays.binarySearch(words, start);
        return IntStream.range(found < 0 ? -found - 1 : found + 1, words.length)
                .takeWhile(number -> words[number].startsWith(start));
    }

    /// Returns the indexes of the words with at least `least` letters that differ by one typo, in
    /// one pass over all words.
    IntStream near(String word, int least) {
        return IntStream.range(0, words.length)
                .filter(number -> words[number].length() >= least)
                .filter(number -> EditDistance.isAtMostOne(words[number], word));
    }

    /// The postings of one word while the index is built, in ascending order.
    private static final class Postings {
        private int[] all = new int[2];
        private int size;

        /// Keeps only the first posting of a document, which has its most significant field.
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
