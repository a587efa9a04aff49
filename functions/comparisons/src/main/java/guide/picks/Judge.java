package guide.picks;

import guide.catalogue.Fact;
import guide.catalogue.Support;
import guide.catalogue.Value;
import guide.needs.Alternative;
import guide.needs.Condition;
import guide.needs.Need;
import guide.needs.NeedKind;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Holds a need against a fact.
final class Judge {

    private Judge() {}

    static Outcome outcome(Need need, Fact fact) {
        Outcome had = had(need.condition(), fact);
        return need.kind() == NeedKind.MUST_NOT ? had.opposite() : had;
    }

    private static Outcome had(Condition condition, Fact fact) {
        if (!fact.isKnown()) {
            return Outcome.UNKNOWN;
        }
        return switch (condition) {
            case Condition.Supported _ -> supported(fact.support());
            case Condition.AnyOf any ->
                    any.alternatives().stream().anyMatch(each -> admits(each, fact))
                            ? Outcome.MET
                            : Outcome.MISSED;
        };
    }

    private static Outcome supported(@Nullable Support support) {
        return switch (support) {
            case YES -> Outcome.MET;
            case PARTIAL -> Outcome.PARTIAL;
            case NO -> Outcome.MISSED;
            case UNKNOWN -> Outcome.UNKNOWN;
            case null -> throw new IllegalStateException("a fact of support has a value");
        };
    }

    private static boolean admits(Alternative alternative, Fact fact) {
        return switch (alternative) {
            case Alternative.Word word ->
                    fact.value() instanceof Value.Choices several
                            ? several.chosen().contains(word.text())
                            : word(fact.support()).equals(word.text());
            case Alternative.Mention words ->
                    fact.value() instanceof Value.Text answer && words.isIn(answer.text());
            case Alternative.Limit limit -> fact.value() != null && limit.admits(fact.value());
        };
    }

    private static String word(@Nullable Support support) {
        return support == null ? "" : support.name().toLowerCase(Locale.ROOT);
    }
}
