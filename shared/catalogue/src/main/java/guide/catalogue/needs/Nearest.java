package guide.catalogue.needs;

import guide.lambda.text.EditDistance;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the closest match for a mistyped word.
final class Nearest {

    private Nearest() {}

    /// Returns the word with the smallest Levenshtein distance, the first in alphabetical order
    /// among equals; empty only if there are no words.
    static Optional<String> of(String typed, Collection<String> words) {
        return words.stream()
                .sorted()
                .min(Comparator.comparingInt((String word) -> EditDistance.between(typed, word)));
    }
}
