package guide.catalogue.needs;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the closest match for a mistyped word.
final class Nearest {

    private Nearest() {}

    /// Returns the word with the smallest Levenshtein distance, the first in alphabetical order
    /// among equals; empty only if there are no words.
    static Optional<String> of(String typed, Collection<String> words) {
        return words.stream()
                .sorted()
                .min(Comparator.comparingInt((String word) -> distance(typed, word)));
    }

    private static int distance(String from, String to) {
        int[] above = IntStream.rangeClosed(0, to.length()).toArray();
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int i = 1; i < here.length; i++) {
                int replaced = from.charAt(row - 1) == to.charAt(i - 1) ? 0 : 1;
                here[i] = Math.min(above[i - 1] + replaced, 1 + Math.min(above[i], here[i - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
