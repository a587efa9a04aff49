package guide.pages.pick;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.PickView;
import guide.pages.layout.SiteLinks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a reader needs, as a form, and the frameworks ranked by it.
record PickContent(Catalogue catalogue, Needs needs, PickView pick) implements HtmlContent {

    private static final int COMPARED = 3;

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JtePickContentGenerated.render(output, null, this);
    }

    boolean isAsked() {
        return !needs.all().isEmpty();
    }

    List<PickBar> bars() {
        return pick.items().stream().map(item -> PickBar.of(item, pick.most())).toList();
    }

    /// The traits that can be asked for by a tick.
    Map<String, List<Trait>> groups() {
        return catalogue.traits().stream()
                .filter(trait -> trait.kind() == TraitKind.SUPPORT)
                .collect(
                        Collectors.groupingBy(
                                Trait::group, LinkedHashMap::new, Collectors.toList()));
    }

    boolean isAsked(NeedKind kind, Trait trait) {
        return needs.of(kind).stream().anyMatch(need -> need.text().equals(trait.id().value()));
    }

    /// The needs that the form has no tick for: values, limits and weights. They are kept.
    List<Need> others() {
        return needs.all().stream()
                .filter(
                        need ->
                                need.trait().kind() != TraitKind.SUPPORT
                                        || !need.text().equals(need.trait().id().value()))
                .toList();
    }

    /// The comparison of the first three that fit; empty where fewer than two do.
    String firstThree() {
        List<Slug> first =
                bars().stream()
                        .filter(bar -> !bar.isRuledOut())
                        .limit(COMPARED)
                        .map(bar -> bar.item().framework().slug())
                        .toList();
        return first.size() < 2 ? "" : SiteLinks.compare(first);
    }
}
