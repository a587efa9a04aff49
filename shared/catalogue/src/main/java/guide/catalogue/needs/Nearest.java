package guide.catalogue.needs;

import guide.lambda.text.EditDistance;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody may have meant.
final class Nearest {

    private Nearest() {}

    /// The word with the fewest letters to change (Levenshtein's distance), the first in the
    /// alphabet among equals; empty only where there are no words.
    static Optional<String> of(String typed, Collection<String> words) {
        return words.stream()
                .sorted()
                .min(Comparator.comparingInt((String word) -> EditDistance.between(typed, word)));
    }
}
