package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known about one trait of one framework.
///
/// Exactly one of `support` and `value` is present: `support` for traits of that kind and for
/// unknown facts, `value` for the others.
///
/// @param spread the range of a measured number, which it contains; absent for every other value
/// @param note required if support is partial
/// @param evidence empty only if the fact is unknown
/// @param checkedOn the day on which the fact was last checked; absent only if it is unknown
/// @param checkedBy `hand` or `probe`
/// @param usual the package that people use instead; only for support that is no or partial
public record Fact(
        TraitId trait,
        @Nullable Support support,
        @Nullable Value value,
        @Nullable Spread spread,
        @Nullable String note,
        @Nullable String version,
        List<Evidence> evidence,
        @Nullable LocalDate checkedOn,
        @Nullable String checkedBy,
        @Nullable Usual usual) {

    private static final Set<String> CHECKERS = Set.of("hand", "probe");

    public Fact {
        Require.present(trait, "fact.trait");
        evidence = Require.list(evidence);
        if ((support == null) == (value == null)) {
            throw new IllegalArgumentException(trait + ": must have either support or a value");
        }
        if (spread != null && !(value instanceof Value.Amount a && spread.covers(a.amount()))) {
            throw new IllegalArgumentException(trait + ": a spread requires a number within it");
        }
        if (support == Support.PARTIAL && (note == null || note.isBlank())) {
            throw new IllegalArgumentException(trait + ": partial support requires a note");
        }
        if (support != Support.UNKNOWN && (evidence.isEmpty() || checkedOn == null)) {
            throw new IllegalArgumentException(
                    trait + ": a known fact requires evidence and a date");
        }
        if (usual != null && support != Support.NO && support != Support.PARTIAL) {
            throw new IllegalArgumentException(
                    trait + ": a usual package requires support that is no or partial");
        }
        if (note != null) {
            Require.text(note, trait, ".note", 2_000);
        }
        if (version != null) {
            Require.text(version, trait, ".version", 80);
        }
        if (checkedOn != null) {
            Require.day(checkedOn, trait, ".checkedOn");
        }
        if (checkedBy != null && !CHECKERS.contains(checkedBy)) {
            throw new IllegalArgumentException(trait + ": checkedBy must be hand or probe");
        }
    }

    /// Creates a fact without a usual package.
    public Fact(
            TraitId trait,
            @Nullable Support support,
            @Nullable Value value,
            @Nullable Spread spread,
            @Nullable String note,
            @Nullable String version,
            List<Evidence> evidence,
            @Nullable LocalDate checkedOn,
            @Nullable String checkedBy) {
        this(trait, support, value, spread, note, version, evidence, checkedOn, checkedBy, null);
    }

    /// Creates a fact without a spread and a usual package.
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

    /// Returns the fact with this usual package.
    public Fact withUsual(Usual other) {
        return new Fact(
                trait, support, value, spread, note, version, evidence, checkedOn, checkedBy,
                other);
    }

    /// Returns the fact with this evidence.
    public Fact withEvidence(List<Evidence> other) {
        return new Fact(
                trait, support, value, spread, note, version, other, checkedOn, checkedBy, usual);
    }

    public boolean isKnown() {
        return support != Support.UNKNOWN;
    }

    /// Returns the support or value by which facts are compared; empty if this fact is unknown.
    public Optional<Object> answer() {
        return isKnown()
                ? Optional.ofNullable(support == null ? value : support)
                : Optional.empty();
    }

    /// Returns true if both facts are known and have different answers. Measured numbers with
    /// overlapping spreads do not differ: the measurements do not show which is greater.
    public boolean differsFrom(Fact other) {
        return answer().isPresent()
                && other.answer().isPresent()
                && !answer().equals(other.answer())
                && !isLevelWith(other);
    }

    /// Returns true if both were measured and their spreads overlap, so that the measurements do
    /// not show which is greater.
    public boolean isLevelWith(Fact other) {
        return spread != null && other.spread != null && spread.overlaps(other.spread);
    }

    /// Returns the first day on which the fact is stale, the day after the trait's shelf life;
    /// empty if it was never checked.
    public Optional<LocalDate> dueOn(Trait of) {
        return Optional.ofNullable(checkedOn).map(day -> day.plusDays(of.shelfLifeDays() + 1L));
    }

    /// Returns true if the fact was checked longer ago than the trait's shelf life.
    public boolean isStale(Trait of, LocalDate today) {
        return checkedOn != null && ChronoUnit.DAYS.between(checkedOn, today) > of.shelfLifeDays();
    }
}
