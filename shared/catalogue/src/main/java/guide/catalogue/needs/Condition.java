package guide.catalogue.needs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What a need asks of its trait's answer.
public sealed interface Condition {

    /// As it stands behind the trait's colon; empty where the trait stands alone.
    String text();

    /// True when whatever meets this one meets `other` too.
    boolean isWithin(Condition other);

    /// Support, in which a part counts for half: the trait alone.
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

    /// At least one of these.
    ///
    /// @param alternatives at least one, each once, in the order of their texts
    record AnyOf(List<Alternative> alternatives) implements Condition {
        public AnyOf {
            alternatives =
                    alternatives.stream()
                            .distinct()
                            .sorted(Comparator.comparing(Alternative::text))
                            .toList();
            if (alternatives.isEmpty()) {
                throw new IllegalArgumentException("a condition must name an answer");
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
