package guide.data;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Value;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the last run of a probe found, as `probes/results.json` has it.
///
/// @param support that it found; `unknown` when it could not tell. Absent when it found a value
/// @param probe the program that found it; absent for the trait's own probe
/// @param spread of a figure that was measured several times
/// @param how what it did, or why it could not tell
/// @param seconds how long that took
record ProbeResult(
        TraitId trait,
        Slug framework,
        String version,
        @Nullable Support support,
        @Nullable Value value,
        @Nullable String note,
        @Nullable String probe,
        @Nullable Spread spread,
        String how,
        double seconds,
        LocalDate date) {

    boolean isKnown() {
        return support != Support.UNKNOWN;
    }

    /// Choices agree whatever their order, measured numbers only with the same spread.
    boolean agreesWith(Fact fact) {
        return answer(support, value).equals(answer(fact.support(), fact.value()))
                && Objects.equals(spread, fact.spread());
    }

    String file() {
        return probe != null ? probe : "probes/traits/" + trait.value().replace('-', '_') + ".py";
    }

    String said() {
        return said(answer(support, value), spread);
    }

    static String said(Fact fact) {
        return said(answer(fact.support(), fact.value()), fact.spread());
    }

    private static String said(Optional<Object> answer, @Nullable Spread spread) {
        return answer.map(Object::toString).orElse("nothing")
                + (spread == null ? "" : " " + spread);
    }

    private static Optional<Object> answer(@Nullable Support support, @Nullable Value value) {
        if (value instanceof Value.Choices choices) {
            return Optional.of(Set.copyOf(choices.chosen()));
        }
        return Optional.ofNullable(support == null ? value : support);
    }
}
