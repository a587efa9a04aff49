package guide.pages.search;

import guide.catalogue.html.FactText;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.needs.Needs;
import guide.pages.layout.SiteLinks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that can be found: what the catalogue has, by name or in its order, and the pages
/// that are there whatever it has.
final class Findables {

    private Findables() {}

    static List<Findable> of(Catalogue catalogue) {
        List<Findable> all = new ArrayList<>();
        catalogue.frameworksByName().stream().map(Findables::framework).forEach(all::add);
        catalogue.traits().stream().map(Findables::trait).forEach(all::add);
        catalogue.claims().stream().map(Findables::claim).forEach(all::add);
        catalogue.presets().stream().flatMap(each -> situation(each, catalogue)).forEach(all::add);
        all.addAll(PagesOfSite.all());
        return List.copyOf(all);
    }

    private static Findable framework(Framework framework) {
        List<String> words = new ArrayList<>(framework.tags());
        words.add(framework.slug().value());
        words.add(framework.distribution().name());
        return new Findable(
                SearchKind.FRAMEWORK,
                framework.name(),
                SiteLinks.framework(framework.slug()),
                framework.tagline(),
                words,
                framework.summary().markdown());
    }

    private static Findable trait(Trait trait) {
        return new Findable(
                SearchKind.TRAIT,
                trait.title(),
                SiteLinks.trait(trait.id()),
                trait.question(),
                List.of(trait.id().value(), trait.group()),
                String.join(" ", trait.choices()));
    }

    private static Findable claim(Claim claim) {
        return new Findable(
                SearchKind.CLAIM,
                claim.text(),
                SiteLinks.claim(claim.id()),
                FactText.word(claim.verdict()) + ": " + claim.why(),
                claim.frameworks().stream().map(Slug::value).toList(),
                "");
    }

    /// A preset whose needs the catalogue does not know any more has no page.
    private static Stream<Findable> situation(Preset preset, Catalogue catalogue) {
        if (!(Needs.of(preset, catalogue) instanceof Needs.NeedsResult.ParsedNeeds)) {
            return Stream.empty();
        }
        return Stream.of(
                new Findable(
                        SearchKind.SITUATION,
                        preset.title(),
                        SiteLinks.pick(preset),
                        preset.question(),
                        List.of(preset.id()),
                        ""));
    }
}
