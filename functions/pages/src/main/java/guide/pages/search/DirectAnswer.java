package guide.pages.search;

import guide.catalogue.html.FactCell;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;
import guide.pages.layout.SiteLinks;

import java.time.LocalDate;
import java.util.List;

/// The answer to a query that names frameworks and a trait.
///
/// @param address where the framework's page answers it
record DirectAnswer(String framework, String trait, String address, FactCell cell) {

    /// More traits than these are no answer but a list, and that is below.
    private static final int MOST_TRAITS = 3;

    static List<DirectAnswer> to(NamedFrameworks named, SiteIndex index, LocalDate today) {
        List<Trait> traits = traits(named.rest(), index);
        return named.frameworks().stream()
                .limit(ComparisonKey.MAX)
                .flatMap(framework -> traits.stream().map(trait -> of(framework, trait, today)))
                .toList();
    }

    private static List<Trait> traits(String words, SiteIndex index) {
        Catalogue catalogue = index.catalogue();
        return index.hits(words)
                .filter(found -> found.kind() == SearchKind.TRAIT)
                .limit(MOST_TRAITS)
                .flatMap(
                        found ->
                                catalogue.traits().stream()
                                        .filter(
                                                each ->
                                                        SiteLinks.trait(each.id())
                                                                .equals(found.address())))
                .toList();
    }

    private static DirectAnswer of(Framework framework, Trait trait, LocalDate today) {
        FactView fact = FactView.of(framework, framework.fact(trait.id()), trait, today);
        return new DirectAnswer(
                framework.name(),
                trait.title(),
                SiteLinks.fact(framework.slug(), trait.id()),
                new FactCell(fact, trait));
    }
}
