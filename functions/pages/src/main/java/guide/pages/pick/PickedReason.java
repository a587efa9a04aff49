package guide.pages.pick;

import guide.catalogue.html.FactCell;
import guide.catalogue.html.HtmlText;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.picks.NeedOutcome;
import guide.catalogue.picks.NeedWording;
import guide.catalogue.picks.ReasonView;

import org.jspecify.annotations.Nullable;

/// What a framework has of one need.
///
/// @param cell the answer, which opens its evidence; null where an earlier reason shows it
record PickedReason(Need need, ReasonView reason, @Nullable FactCell cell) {

    boolean is(NeedOutcome outcome) {
        return reason.outcome() == outcome;
    }

    /// Whether it can rule out.
    boolean isVeto() {
        return need.kind() != NeedKind.WANT;
    }

    /// Whether it does.
    boolean rulesOut() {
        return isVeto() && is(NeedOutcome.MISSED);
    }

    String outcome() {
        return HtmlText.id(reason.outcome());
    }

    /// Told by a shape, so that colour is never needed.
    String sign() {
        return switch (reason.outcome()) {
            case MET -> "✓";
            case PARTIAL -> "◐";
            case UNKNOWN -> "?";
            case MISSED -> "✗";
        };
    }

    String word() {
        return switch (reason.outcome()) {
            case MET -> "met";
            case PARTIAL -> "met in part";
            case UNKNOWN -> "not known";
            case MISSED -> "not met";
        };
    }

    /// For people: `ORM (must have)`, `OpenAPI output (nice to have, 5 of 5)`.
    String asked() {
        return NeedWording.of(need) + " (" + kind() + ")";
    }

    private String kind() {
        return need.kind() == NeedKind.WANT
                ? NeedWords.of(need.kind()) + ", " + need.weight() + " of 5"
                : NeedWords.of(need.kind());
    }
}
