package guide.catalogue.picks;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Value;
import guide.catalogue.needs.StatusTrait;
import guide.catalogue.view.FactView;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/// A fact that counts for or against a framework, in the representation of the contract.
///
/// @param score what it adds to the framework's score; absent unless the need is a want
/// @param says the fact as text
public record ReasonView(
        NeedView need, NeedOutcome outcome, @Nullable ScoreView score, String says, FactView fact) {

    public static ReasonView of(Framework framework, PickReason reason, LocalDate today) {
        FactView fact = fact(framework, reason, today);
        return new ReasonView(
                NeedView.of(reason.need()),
                reason.outcome(),
                reason.isVeto() ? null : ScoreView.of(reason.score()),
                says(reason, fact.behind()),
                fact);
    }

    /// An edit of the status targets the field of the framework.
    public static FactView fact(Framework framework, PickReason reason, LocalDate today) {
        FactView fact = FactView.of(framework, reason.fact(), reason.need().trait(), today);
        return reason.need().trait().equals(StatusTrait.TRAIT)
                ? fact.editedAs("frameworks/" + framework.slug() + "/status")
                : fact;
    }

    private static String says(PickReason reason, boolean behind) {
        Fact fact = reason.fact();
        String note = fact.note() == null ? "" : " (" + fact.note() + ")";
        String age = reason.stale() ? ", last checked on " + fact.checkedOn() : "";
        String version = behind ? ", checked with version " + fact.version() : "";
        return reason.need().trait().title()
                + ": "
                + answer(fact, reason.need().trait())
                + usual(reason)
                + age
                + version
                + note;
    }

    private static String usual(PickReason reason) {
        Usual usual = reason.fact().usual();
        if (!reason.extended() || usual == null) {
            return "";
        }
        return switch (usual.whose()) {
            case SAME_PROJECT -> ", in part with " + usual.name() + " of the same project";
            case OTHERS -> ", in part with " + usual.name() + " by others";
        };
    }

    private static String answer(Fact fact, Trait trait) {
        return switch (fact.value()) {
            case Value.Choices several -> String.join(", ", several.chosen());
            case Value.Amount amount ->
                    amount.amount().toPlainString()
                            + (trait.unit() == null ? "" : " " + trait.unit());
            case Value.Day day -> day.day().toString();
            case Value.Text words -> words.text();
            case null ->
                    fact.support() == null ? "" : fact.support().name().toLowerCase(Locale.ROOT);
        };
    }
}
