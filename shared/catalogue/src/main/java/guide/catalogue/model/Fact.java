package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The answer of one framework to one trait.
///
/// Exactly one of `support` and `value` is there: support for traits of that kind and for whatever
/// is unknown, a value for the others.
///
/// @param spread of a measured number, which lies in it; absent for every other value
/// @param note required when support is partial
/// @param evidence empty only when the fact is unknown
/// @param checkedOn the day on which somebody last looked; absent only when the fact is unknown
/// @param checkedBy `hand` or `probe`
public record Fact(
        TraitId trait,
        @Nullable Support support,
        @Nullable Value value,
        @Nullable Spread spread,
        @Nullable String note,
        @Nullable String version,
        List<Evidence> evidence,
        @Nullable LocalDate checkedOn,
        @Nullable String checkedBy) {

    private static final Set<String> CHECKERS = Set.of("hand", "probe");

    public Fact {
        Require.present(trait, "fact.trait");
        evidence = Require.list(evidence);
        if ((support == null) == (value == null)) {
            throw new IllegalArgumentException(trait + ": give either support or a value");
        }
        if (spread != null && !(value instanceof Value.Amount a && spread.covers(a.amount()))) {
            throw new IllegalArgumentException(trait + ": a spread needs a number that lies in it");
        }
        if (support == Support.PARTIAL && (note == null || note.isBlank())) {
            throw new IllegalArgumentException(trait + ": partial support needs a note");
        }
        if (support != Support.UNKNOWN && (evidence.isEmpty() || checkedOn == null)) {
            throw new IllegalArgumentException(trait + ": what is known needs evidence and a date");
        }
        if (checkedBy != null && !CHECKERS.contains(checkedBy)) {
            throw new IllegalArgumentException(trait + ": checkedBy must be hand or probe");
        }
    }

    /// One whose value, if it has one, was not measured several times.
    public Fact(
            TraitId trait,
            @Nullable Support support,
            @Nullable Value value,
            @Nullable String note,
            @Nullable String version,
            List<Evidence> evidence,
            @Nullable LocalDate checkedOn,
            @Nullable String checkedBy) {
        this(trait, support, value, null, note, version, evidence, checkedOn, checkedBy);
    }

    public static Fact unknown(TraitId trait) {
        return new Fact(trait, Support.UNKNOWN, null, null, null, List.of(), null, null);
    }

    public boolean isKnown() {
        return support != Support.UNKNOWN;
    }

    /// What two known facts are compared by; empty when this one is unknown.
    public Optional<Object> answer() {
        return isKnown()
                ? Optional.ofNullable(support == null ? value : support)
                : Optional.empty();
    }

    /// True when both are known and their answers are not the same. Measured numbers whose spreads
    /// meet are the same: no measurement tells which is more.
    public boolean differsFrom(Fact other) {
        return answer().isPresent()
                && other.answer().isPresent()
                && !answer().equals(other.answer())
                && !isLevelWith(other);
    }

    /// True when both were measured, and no measurement tells which is more.
    public boolean isLevelWith(Fact other) {
        return spread != null && other.spread != null && spread.meets(other.spread);
    }

    /// The first day on which it is stale: the one after the trait's shelf life. Empty when it was
    /// never checked.
    public Optional<LocalDate> dueOn(Trait of) {
        return Optional.ofNullable(checkedOn).map(day -> day.plusDays(of.shelfLifeDays() + 1L));
    }

    /// Stale once the day it was checked is further back than the trait's shelf life.
    public boolean isStale(Trait of, LocalDate today) {
        return dueOn(of).filter(due -> !today.isBefore(due)).isPresent();
    }
}
