package guide.summaries.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;

/// An index of documents by their words, made once and never changed.
///
/// A document is found when it has **all** words of the query, in any of its places. The last word
/// may be the beginning of one. A word that no document has is forgiven one typing error
/// ([OneEdit]) towards words of at least four letters; a word that some document has is taken as
/// meant. What comes first is told in [#find].
///
/// Time is linear in the vocabulary and the number of documents for each word of the query; nothing
/// in a query is a pattern. See docs/adr/0012-search-in-memory.md for sizes.
public final class SearchIndex {

    /// Shorter beginnings say too little.
    private static final int SHORTEST_BEGINNING = 2;

    /// Of shorter words, too many are one letter apart and mean something else.
    private static final int SHORTEST_FORGIVEN = 4;

    /// More than all the places of a query can add up to.
    private static final int FORGIVEN = 100_000;

    private static final int MISSING = -1;

    private final InvertedIndex invertedIndex;
    private final List<List<String>> names;

    public SearchIndex(List<Document> documents) {
        invertedIndex = InvertedIndex.of(documents);
        names = documents.stream().map(document -> document.words(Field.NAME)).toList();
    }

    /// Whether there is a word in this text at all.
    public static boolean hasWords(String text) {
        return !Tokenizer.of(text).isEmpty();
    }

    /// The documents with all words of `query`, best first, and by their numbers where they are
    /// equally good. None for a query without words.
    ///
    /// First come those that needed no forgiveness. Among them the one whose whole name was asked
    /// for; then by where the words stand: name, tags, tagline, summary, added up over the words; a
    /// word begun counts half a place less.
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

    /// What one word costs each document; `MISSING` where it is not.
    private int[] costs(String word, boolean last) {
        int[] costs = new int[names.size()];
        Arrays.fill(costs, MISSING);
        boolean known = invertedIndex.exactly(word).findAny().isPresent();
        lower(costs, invertedIndex.exactly(word), 0);
        if (last && word.length() >= SHORTEST_BEGINNING) {
            lower(costs, invertedIndex.beginning(word), 1);
        }
        if (!known && word.length() >= SHORTEST_FORGIVEN - 1) {
            lower(costs, invertedIndex.near(word, SHORTEST_FORGIVEN), FORGIVEN);
        }
        return costs;
    }

    private void lower(int[] costs, IntStream words, int extra) {
        words.flatMap(invertedIndex::postings)
                .forEach(
                        posting -> {
                            int document = InvertedIndex.document(posting);
                            int cost = 2 * InvertedIndex.place(posting) + extra;
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
