package guide.catalogue.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;

/// An immutable full-text index.
///
/// A document matches if it contains **all** words of the query, in any field. The last word may be
/// a prefix. A word that no document contains also matches words of at least four letters that
/// differ by one typo ([guide.lambda.text.EditDistance]); a word that some document contains
/// matches only exactly. [#find] defines the order.
///
/// The time is linear in the number of distinct words and of documents for each word of the query;
/// a query contains no patterns. See docs/adr/0012-search-in-memory.md for sizes.
public final class SearchIndex {

    /// Shorter prefixes match too much.
    private static final int MIN_PREFIX_LENGTH = 2;

    /// Too many shorter words differ by one letter and have another meaning.
    private static final int MIN_TYPO_LENGTH = 4;

    /// Greater than the sum of all fields of a query.
    private static final int TYPO_PENALTY = 100_000;

    private static final int MISSING = -1;

    private final InvertedIndex invertedIndex;
    private final List<List<String>> names;

    public SearchIndex(List<Document> documents) {
        invertedIndex = InvertedIndex.of(documents);
        names = documents.stream().map(document -> document.words(Field.NAME)).toList();
    }

    /// Returns whether this text contains a word.
    public static boolean hasWords(String text) {
        return !Tokenizer.of(text).isEmpty();
    }

    /// Returns the words of a text as the index compares them, in the text's order.
    public static List<String> words(String text) {
        return Tokenizer.of(text);
    }

    /// Returns the documents with all words of `query`, best match first, equal matches by index;
    /// none for a query without words.
    ///
    /// Matches without a typo come first, and among them the one whose whole name is the query;
    /// then by the fields of the words (name, tags, tagline, summary), added up over the words; a
    /// prefix counts half a field less than a whole word.
    public List<Hit> find(String query) {
        List<String> words = Tokenizer.of(query);
        SequencedSet<String> wanted = new LinkedHashSet<>(words);
        int[] ranks = new int[names.size()];
        Arrays.fill(ranks, wanted.isEmpty() ? MISSING : 0);
        for (String word : wanted) {
            add(ranks, costs(word, word.equals(words.getLast())));
        }
        return IntStream.range(0, ranks.length)
                .filter(document -> ranks[document] != MISSING)
                .mapToObj(d -> new Hit(d, names.get(d).equals(words) ? 0 : ranks[d] + 1))
                .sorted(Comparator.comparingInt(Hit::rank).thenComparingInt(Hit::document))
                .toList();
    }

    /// Returns the cost of one word for each document; `MISSING` if it does not match.
    private int[] costs(String word, boolean last) {
        int[] costs = new int[names.size()];
        Arrays.fill(costs, MISSING);
        boolean known = invertedIndex.exactly(word).findAny().isPresent();
        lower(costs, invertedIndex.exactly(word), 0);
        if (last && word.length() >= MIN_PREFIX_LENGTH) {
            lower(costs, invertedIndex.beginning(word), 1);
        }
        if (!known && word.length() >= MIN_TYPO_LENGTH - 1) {
            lower(costs, invertedIndex.near(word, MIN_TYPO_LENGTH), TYPO_PENALTY);
        }
        return costs;
    }

    private void lower(int[] costs, IntStream words, int extra) {
        words.flatMap(invertedIndex::postings)
                .forEach(
                        posting -> {
                            int document = InvertedIndex.document(posting);
                            int cost = 2 * InvertedIndex.field(posting) + extra;
                            if (costs[document] == MISSING || cost < costs[document]) {
                                costs[document] = cost;
                            }
                        });
    }

    private static void add(int[] ranks, int[] costs) {
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = ranks[i] == MISSING || costs[i] == MISSING ? MISSING : ranks[i] + costs[i];
        }
    }
}
