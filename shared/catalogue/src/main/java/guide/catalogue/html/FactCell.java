package guide.catalogue.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answer of one fact on a page of this guide, and, behind it, its note, its evidence and the
/// day of its check.
public record FactCell(FactView fact, Trait trait) implements HtmlContent {

    private static final String ONLY_TABLE = "";

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteFactFragmentGenerated.render(output, null, fact, trait, true, ONLY_TABLE);
    }

    /// The id of what the answer opens, for a second way to it.
    public String opens() {
        return FactPlace.id(fact, ONLY_TABLE);
    }

    /// In a line, how it was checked: `5.2.19 · run · 2026-11-26`; empty if nobody has.
    public String checked() {
        return fact.checkedOn() == null
                ? ""
                : Stream.concat(
                                Stream.ofNullable(fact.version()),
                                Stream.concat(
                                        fact.evidence().stream()
                                                .limit(1)
                                                .map(each -> HtmlText.plain(each.kind())),
                                        Stream.of(fact.checkedOn().toString())))
                        .collect(Collectors.joining(" · "));
    }
}
