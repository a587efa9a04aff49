package guide.pages.embedding;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.PickAddress;
import guide.lambda.address.PublicAddress;
import guide.pages.layout.SiteLinks;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What to copy: the element with its attributes, and a link in it for readers without a script.
///
/// @param frameworks enough of them for the element, unless the catalogue has too few
record EmbedSnippet(EmbedChoice choice, List<Framework> frameworks, Catalogue catalogue) {

    /// An attribute; without a value it is just there.
    record Attribute(String name, String value) {}

    static EmbedSnippet of(EmbedChoice choice, Catalogue catalogue) {
        return new EmbedSnippet(choice, choice.shown(catalogue), catalogue);
    }

    List<Attribute> attributes() {
        List<Attribute> all = new ArrayList<>();
        add(all, "thread", thread());
        add(all, "slug", slug());
        add(all, "slugs", slugs());
        add(all, "needs", needs());
        add(all, "name", name());
        add(all, "frameworks", plotted());
        if (onlyDifferences()) {
            all.add(new Attribute("only-differences", ""));
        }
        add(all, "theme", theme());
        if (choice.element() != EmbeddedElement.COUNT
                && choice.heading() != EmbedChoice.USUAL_HEADING) {
            all.add(new Attribute("heading", "" + choice.heading()));
        }
        return all;
    }

    /// The framework's thread where one was chosen, and otherwise that of the page.
    @Nullable String thread() {
        return switch (choice.element()) {
            case THREAD, COUNT -> frameworks.isEmpty() ? null : "framework:" + first().slug();
            case SUMMARY, COMPARISON, PICK, PLOT, REQUESTS -> null;
        };
    }

    @Nullable String slug() {
        return choice.element() == EmbeddedElement.SUMMARY && !frameworks.isEmpty()
                ? first().slug().value()
                : null;
    }

    @Nullable String slugs() {
        return choice.element() == EmbeddedElement.COMPARISON && isComparable()
                ? new ComparisonKey(frameworks.stream().map(Framework::slug).toList())
                        .canonical()
                        .toString()
                : null;
    }

    /// As the contract's query has them, without the question mark.
    @Nullable String needs() {
        if (choice.element() != EmbeddedElement.PICK || choice.preset().isEmpty()) {
            return null;
        }
        return Needs.of(choice.preset().get(), catalogue)
                        instanceof Needs.NeedsResult.ParsedNeeds read
                ? PickAddress.query(read.needs()).replaceFirst("^\\?", "")
                : null;
    }

    @Nullable String name() {
        return choice.element() == EmbeddedElement.PLOT ? choice.plot().name() : null;
    }

    /// The frameworks of a plot, with spaces between; all of them where none was chosen.
    @Nullable String plotted() {
        return choice.element() == EmbeddedElement.PLOT && !frameworks.isEmpty()
                ? frameworks.stream()
                        .map(each -> each.slug().value())
                        .collect(Collectors.joining(" "))
                : null;
    }

    @Nullable String theme() {
        return choice.theme().isEmpty() || choice.element() == EmbeddedElement.COUNT
                ? null
                : choice.theme();
    }

    boolean onlyDifferences() {
        return choice.element() == EmbeddedElement.COMPARISON && choice.onlyDifferences();
    }

    /// Where readers without a script are led.
    String fallback() {
        String link =
                switch (choice.element()) {
                    case THREAD, COUNT ->
                            frameworks.isEmpty()
                                    ? SiteLinks.home()
                                    : SiteLinks.framework(first().slug());
                    case SUMMARY ->
                            frameworks.isEmpty()
                                    ? SiteLinks.frameworks()
                                    : SiteLinks.framework(first().slug());
                    case COMPARISON -> comparison();
                    case PICK -> SiteLinks.pick();
                    case PLOT -> SiteLinks.measurements();
                    case REQUESTS -> SiteLinks.requests();
                };
        return PublicAddress.current().origin() + link;
    }

    String script() {
        return PublicAddress.absolute("/embed/guide.js");
    }

    private String comparison() {
        return isComparable()
                ? SiteLinks.compare(frameworks.stream().map(Framework::slug).toList())
                : SiteLinks.compare();
    }

    private boolean isComparable() {
        return frameworks.size() >= ComparisonKey.MIN;
    }

    private Framework first() {
        return frameworks.getFirst();
    }

    private static void add(List<Attribute> all, String name, @Nullable String value) {
        if (value != null) {
            all.add(new Attribute(name, value));
        }
    }
}
