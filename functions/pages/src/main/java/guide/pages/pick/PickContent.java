package guide.pages.pick;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Catalogue;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.PickItem;
import guide.catalogue.picks.PickVerdict;
import guide.catalogue.picks.PickView;
import guide.catalogue.view.FrameworkItem;
import guide.pages.layout.SiteLinks;

import java.util.List;

/// What a reader needs, as chips, and the frameworks ranked by it.
///
/// @param situations that can be started from
/// @param bars the ranking
/// @param refusal why the needs could not be changed as was asked for; empty if nothing was wrong
record PickContent(
        Catalogue catalogue,
        Needs needs,
        Situations situations,
        PickView pick,
        List<PickBar> bars,
        String refusal)
        implements HtmlContent {

    private static final int COMPARED = 3;

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JtePickContentGenerated.render(output, null, this);
    }

    boolean isAsked() {
        return !needs.all().isEmpty();
    }

    List<NeedChip> chips(NeedKind kind) {
        return NeedChip.all(needs).stream().filter(each -> each.need().kind() == kind).toList();
    }

    List<NeedChip> chips() {
        return NeedChip.all(needs);
    }

    AddableNeeds addable() {
        return AddableNeeds.of(catalogue, needs);
    }

    /// Where others see the same: it opens at the result.
    String link() {
        return situations.address(needs) + "#answer";
    }

    /// Whether something that is nice to have sets those that fit apart.
    boolean isScored() {
        return pick.most().signum() > 0;
    }

    Blame blame() {
        return Blame.of(needs, bars, pick);
    }

    /// The first of those that fit, at most three.
    List<FrameworkItem> first() {
        return pick.items().stream()
                .filter(item -> item.verdict() != PickVerdict.RULED_OUT)
                .limit(COMPARED)
                .map(PickItem::framework)
                .toList();
    }

    String compareFirst() {
        return SiteLinks.compare(first().stream().map(FrameworkItem::slug).toList());
    }

    /// For people: `Compare the first three: Django, Litestar, Sanic`.
    String compares() {
        List<String> names = first().stream().map(FrameworkItem::name).toList();
        return "Compare the first "
                + (names.size() == COMPARED ? "three" : "two")
                + ": "
                + String.join(", ", names);
    }
}
