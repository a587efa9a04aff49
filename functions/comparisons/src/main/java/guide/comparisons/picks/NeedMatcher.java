package guide.comparisons.picks;

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

    static NeedOutcome outcome(Need need, Fact fact) {
        NeedOutcome had = match(need.condition(), fact);
        return need.kind() == NeedKind.MUST_NOT ? had.opposite() : had;
    }

    private static NeedOutcome match(Condition condition, Fact fact) {
        if (!fact.isKnown()) {
            return NeedOutcome.UNKNOWN;
        }
        return switch (condition) {
            case Condition.Supported _ -> supported(fact.support());
            case Condition.AnyOf any ->
                    any.alternatives().stream().anyMatch(each -> admits(each, fact))
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

    private static boolean admits(Alternative alternative, Fact fact) {
        return switch (alternative) {
            case Alternative.Word word ->
                    fact.value() instanceof Value.Choices several
                            ? several.chosen().contains(word.text())
                            : text(fact.support()).equals(word.text());
            case Alternative.Mention words ->
                    fact.value() instanceof Value.Text answer && words.isIn(answer.text());
            case Alternative.Limit limit -> fact.value() != null && limit.admits(fact.value());
        };
    }

    private static String text(@Nullable Support support) {
        return support == null ? "" : support.name().toLowerCase(Locale.ROOT);
    }
}
