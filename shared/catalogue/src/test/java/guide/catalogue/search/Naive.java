package guide.catalogue.search;

import guide.testing.Property;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The same search in the plainest words: every document, every word, no index.
final class Naive {

    private Naive() {}

    static List<Hit> find(List<Document> documents, String query) {
        List<String> wanted = Tokenizer.of(query);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        documents.forEach(d -> List.of(Field.values()).forEach(p -> known.addAll(d.words(p))));
        return IntStream.range(0, documents.size())
                .mapToObj(i -> new Hit(i, rank(documents.get(i), wanted, known)))
                .filter(hit -> hit.rank() < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Hit::rank).thenComparingInt(Hit::document))
                .toList();
    }

    /// The largest number for a document that lacks one of the words.
    private static int rank(Document document, List<String> wanted, Set<String> known) {
        if (document.words(Field.NAME).equals(wanted)) {
            return 0;
        }
        long sum = 1;
        for (String word : new HashSet<>(wanted)) {
            sum += cost(document, word, word.equals(wanted.getLast()), known.contains(word));
        }
        return (int) Math.min(sum, Integer.MAX_VALUE);
    }

    private static int cost(Document document, String word, boolean last, boolean known) {
        int best = Integer.MAX_VALUE;
        for (Field place : Field.values()) {
            for (String other : document.words(place)) {
                int extra = Integer.MAX_VALUE;
                if (other.equals(word)) {
                    extra = 0;
                } else if (last && word.length() >= 2 && other.startsWith(word)) {
                    extra = 1;
                } else if (!known
                        && word.length() >= 3
                        && other.length() >= 4
                        && distance(word, other) <= 1) {
                    extra = 100_000;
                }
                if (extra < Integer.MAX_VALUE) {
                    best = Math.min(best, place.number() * 2 + extra);
                }
            }
        }
        return best;
    }

    /// The restricted Damerau-Levenshtein distance, by its table.
    static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, one, other, i, j);
            }
        }
        return d[one.length()][other.length()];
    }

    private static int step(int[][] d, String one, String other, int i, int j) {
        int substituted = d[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(substituted, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }

    /// One typing error: a letter more, less, another, or two neighbours swapped.
    static String mistyped(RandomGenerator random, String word, String alphabet) {
        StringBuilder typed = new StringBuilder(word);
        char letter = alphabet.charAt(random.nextInt(alphabet.length()));
        int at = random.nextInt(word.length());
        switch (random.nextInt(4)) {
            case 0 -> typed.insert(random.nextInt(word.length() + 1), letter);
            case 1 -> typed.deleteCharAt(at);
            case 2 -> typed.setCharAt(at, letter);
            default -> swap(typed, Math.min(at, word.length() - 2));
        }
        return typed.toString();
    }

    private static void swap(StringBuilder text, int at) {
        char first = text.charAt(at);
        text.setCharAt(at, text.charAt(at + 1));
        text.setCharAt(at + 1, first);
    }

    /// Documents out of few short words, so that words meet.
    static List<Document> documents(RandomGenerator random, String alphabet) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(
                        _ ->
                                new Document(
                                        words(random, alphabet, 2),
                                        List.of(words(random, alphabet, 2)),
                                        words(random, alphabet, 4),
                                        words(random, alphabet, 8)))
                .toList();
    }

    static String words(RandomGenerator random, String alphabet, int most) {
        return String.join(
                " ",
                IntStream.range(0, random.nextInt(most + 1))
                        .mapToObj(_ -> Property.text(random, alphabet, 7))
                        .toList());
    }
}
