package guide.catalogue.html;

import guide.catalogue.model.Claim.Claimant;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Value;
import guide.catalogue.model.Verdict;
import guide.catalogue.view.FactView;

import org.jspecify.annotations.Nullable;

/// How the answer of a fact and the verdict on a claim read. Support is a word with a sign before
/// it, never a colour alone.
public final class FactText {

    private FactText() {}

    public static String sign(Support support) {
        return switch (support) {
            case YES -> "✓";
            case PARTIAL -> "◐";
            case NO -> "✗";
            case UNKNOWN -> "?";
        };
    }

    public static String word(Support support) {
        return switch (support) {
            case YES -> "Yes";
            case PARTIAL -> "Partial";
            case NO -> "No";
            case UNKNOWN -> "Unknown";
        };
    }

    public static String word(Usual.Whose whose) {
        return switch (whose) {
            case SAME_PROJECT -> "same project";
            case OTHERS -> "by others";
        };
    }

    public static String word(Claimant claimant) {
        return switch (claimant) {
            case POST -> "the post";
            case PROJECT -> "the project itself";
            case COMMON_OPINION -> "common opinion";
        };
    }

    /// How a fact was checked.
    ///
    /// @param checkedBy `hand` or `probe`; what is absent was done by hand
    public static String checker(@Nullable String checkedBy) {
        return "probe".equals(checkedBy) ? "by a program" : "by hand";
    }

    public static String word(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "True";
            case MOSTLY_HOLDS -> "Mostly true";
            case OUTDATED -> "Outdated";
            case MISLEADING -> "Misleading";
            case WRONG -> "Wrong";
            case UNPROVEN -> "Unproven";
        };
    }

    /// For a fact whose answer is no support.
    public static String value(FactView fact, Trait trait) {
        return switch (fact.value()) {
            case Value.Choices choices -> String.join(", ", choices.chosen());
            case Value.Amount amount ->
                    amount.amount().toPlainString()
                            + (trait.unit() == null ? "" : " " + trait.unit());
            case Value.Day day -> day.day().toString();
            case Value.Text text -> text.text();
            case null -> throw new IllegalStateException("no answer: " + fact.trait());
        };
    }
}
