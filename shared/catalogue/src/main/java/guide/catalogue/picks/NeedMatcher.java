package guide.catalogue.picks;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Support;
import guide.catalogue.model.Value;
import guide.catalogue.needs.Alternative;
import guide.catalogue.needs.Condition;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Matches a need with a fact.
final class NeedMatcher {

    private NeedMatcher() {}

    /// @param extensions whether a lacking trait with a usual package counts as partial support
    static NeedOutcome outcome(Need need, Fact fact, boolean extensions) {
        Support support = isExtended(fact, extensions) ? Support.PARTIAL : fact.support();
        NeedOutcome had = match(need.condition(), fact, support);
        return need.kind() == NeedKind.MUST_NOT ? had.opposite() : had;
    }

    /// Returns true if the fact counts as partial support because of its usual package.
    static boolean isExtended(Fact fact, boolean extensions) {
        return extensions && fact.support() == Support.NO && fact.usual() != null;
    }

    private static NeedOutcome match(Condition condition, Fact fact, @Nullable Support support) {
        if (!fact.isKnown()) {
            return NeedOutcome.UNKNOWN;
        }
        return switch (condition) {
            case Condition.Supported _ -> supported(support);
            case Condition.AnyOf any ->
                    any.alternatives().stream().anyMatch(each -> admits(each, fact, support))
                            ? NeedOutcome.MET
                            : NeedOutcome.MISSED;
        };
    }

    private static NeedOutcome supported(@Nullable Support support) {
        return switch (support) {
            case YES -> NeedOutcome.MET;
            case PARTIAL -> NeedOutcome.PARTIAL;
            case NO -> NeedOutcome.MISSED;
            case UNKNOWN -> NeedOutcome.UNKNOWN;
            case null -> throw new IllegalStateException("a fact of support has a value");
        };
    }

    private static boolean admits(Alternative alternative, Fact fact, @Nullable Support support) {
        return switch (alternative) {
            case Alternative.Word word ->
                    fact.value() instanceof Value.Choices several
                            ? several.chosen().contains(word.text())
                            : text(support).equals(word.text());
            case Alternative.Mention words ->
                    fact.value() instanceof Value.Text answer && words.isIn(answer.text());
            case Alternative.Limit limit -> fact.value() != null && limit.admits(fact.value());
        };
    }

    private static String text(@Nullable Support support) {
        return support == null ? "" : support.name().toLowerCase(Locale.ROOT);
    }
}
