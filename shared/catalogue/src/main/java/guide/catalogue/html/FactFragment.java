package guide.catalogue.html;

import guide.catalogue.model.Spread;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.Value;
import guide.catalogue.view.FactView;
import guide.lambda.http.Html;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A fact, for a cell of a table: the answer, and behind it (a `details`, which the keyboard opens)
/// the note, the evidence and the day on which somebody looked.
///
/// A measured number is followed by its spread. Support is a word with a sign before it, never a
/// colour alone. Stale answers say so.
final class FactFragment {

    private FactFragment() {}

    static String html(FactView fact, Trait trait) {
        String answer = answer(fact, trait);
        LocalDate checked = fact.checkedOn();
        if (checked == null) {
            return answer;
        }
        String note = fact.note();
        return "<details class=\"fact\"><summary>%s%s</summary>%s%s<p>Checked %s%s</p></details>"
                .formatted(
                        answer,
                        fact.stale() ? " <strong class=\"stale\">stale</strong>" : "",
                        note == null ? "" : "<p>" + Html.text(note) + "</p>",
                        EvidenceFragment.html(fact.evidence()),
                        EvidenceFragment.day(checked),
                        of(fact));
    }

    private static String of(FactView fact) {
        String version = fact.version();
        return version == null ? "" : ", of version " + Html.text(version);
    }

    private static String answer(FactView fact, Trait trait) {
        Support support = fact.support();
        if (support != null) {
            return "<span class=\"support %s\"><span aria-hidden=\"true\">%s</span> %s</span>"
                    .formatted(HtmlText.id(support), sign(support), word(support));
        }
        Value value = fact.value();
        if (value == null) {
            throw new IllegalStateException("a fact without an answer: " + fact.trait());
        }
        return Html.text(text(value, trait)) + spread(fact.spread());
    }

    private static String spread(@Nullable Spread spread) {
        return spread == null
                ? ""
                : " <span class=\"spread\">(%s to %s)</span>"
                        .formatted(spread.least().toPlainString(), spread.most().toPlainString());
    }

    private static String sign(Support support) {
        return switch (support) {
            case YES -> "✓";
            case PARTIAL -> "◐";
            case NO -> "✗";
            case UNKNOWN -> "?";
        };
    }

    private static String word(Support support) {
        return switch (support) {
            case YES -> "Yes";
            case PARTIAL -> "In part";
            case NO -> "No";
            case UNKNOWN -> "Unknown";
        };
    }

    private static String text(Value value, Trait trait) {
        return switch (value) {
            case Value.Choices choices -> String.join(", ", choices.chosen());
            case Value.Amount amount ->
                    amount.amount().toPlainString()
                            + (trait.unit() == null ? "" : " " + trait.unit());
            case Value.Day day -> day.day().toString();
            case Value.Text text -> text.text();
        };
    }
}
