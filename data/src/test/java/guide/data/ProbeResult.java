package guide.data;

import guide.catalogue.Fact;
import guide.catalogue.Slug;
import guide.catalogue.Support;
import guide.catalogue.TraitId;
import guide.catalogue.Value;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What the last run of a probe found, as `probes/results.json` has it.
///
/// @param support that it found; `unknown` when it could not tell. Absent when it found a value
/// @param how what it did, or why it could not tell
/// @param seconds how long that took
record ProbeResult(
        TraitId trait,
        Slug framework,
        String version,
        @Nullable Support support,
        @Nullable Value value,
        @Nullable String note,
        String how,
        double seconds,
        LocalDate date) {

    boolean isKnown() {
        return support != Support.UNKNOWN;
    }

    /// Choices agree whatever their order.
    boolean agreesWith(Fact fact) {
        return answer(support, value).equals(answer(fact.support(), fact.value()));
    }

    String file() {
        return "probes/traits/" + trait.value().replace('-', '_') + ".py";
    }

    static String said(@Nullable Support support, @Nullable Value value) {
        return answer(support, value).map(Object::toString).orElse("nothing");
    }

    private static Optional<Object> answer(@Nullable Support support, @Nullable Value value) {
        if (value instanceof Value.Choices choices) {
            return Optional.of(Set.copyOf(choices.chosen()));
        }
        return Optional.ofNullable(support == null ? value : support);
    }
}
