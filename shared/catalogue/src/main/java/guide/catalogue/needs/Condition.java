package guide.catalogue.needs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The condition that a need sets for its trait.
public sealed interface Condition {

    /// Returns the text after the trait's colon; empty for a trait alone.
    String text();

    /// Returns true if everything that meets this condition also meets `other`.
    boolean isWithin(Condition other);

    /// Support, where partial support counts half: a trait alone.
    record Supported() implements Condition {
        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean isWithin(Condition other) {
            return switch (other) {
                case Supported _ -> true;
                case AnyOf any -> any.alternatives().containsAll(List.of(YES, PARTIAL));
            };
        }
    }

    /// At least one of several alternatives.
    ///
    /// @param alternatives at least one, without duplicates, in the order of their texts
    record AnyOf(List<Alternative> alternatives) implements Condition {
        public AnyOf {
            alternatives =
                    alternatives.stream()
                            .distinct()
                            .sorted(Comparator.comparing(Alternative::text))
                            .toList();
            if (alternatives.isEmpty()) {
                throw new IllegalArgumentException(
                        "a condition must have at least one alternative");
            }
        }

        @Override
        public String text() {
            return alternatives.stream().map(Alternative::text).collect(Collectors.joining(","));
        }

        @Override
        public boolean isWithin(Condition other) {
            return switch (other) {
                case Supported _ -> List.of(YES, PARTIAL).containsAll(alternatives);
                case AnyOf wider ->
                        alternatives.stream()
                                .allMatch(
                                        each ->
                                                wider.alternatives().stream()
                                                        .anyMatch(each::isWithin));
            };
        }
    }

    Alternative YES = new Alternative.Word("yes");
    Alternative PARTIAL = new Alternative.Word("partial");
}
