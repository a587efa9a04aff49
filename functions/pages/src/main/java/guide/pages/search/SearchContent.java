package guide.pages.search;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.pages.layout.SiteLinks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was found; everything that can be found where nothing was asked.
///
/// @param query as it was typed; empty where nothing was asked
/// @param named the frameworks that the query names
record SearchContent(
        String query,
        List<Framework> named,
        List<DirectAnswer> answers,
        Map<SearchKind, List<Findable>> found)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteSearchContentGenerated.render(output, null, this);
    }

    /// Whether the frameworks that are named can be put side by side.
    boolean hasComparison() {
        return named.size() >= ComparisonKey.MIN && named.size() <= ComparisonKey.MAX;
    }

    String comparison() {
        List<Slug> slugs = named.stream().map(Framework::slug).toList();
        return SiteLinks.compare(slugs);
    }

    String compared() {
        return named.stream()
                .sorted(Framework.BY_NAME)
                .map(Framework::name)
                .collect(Collectors.joining(" and "));
    }

    /// For people, and read to those who do not see the page.
    String says() {
        int count = found.values().stream().mapToInt(List::size).sum();
        if (query.isBlank()) {
            return "Everything in the guide: " + count + " pages.";
        }
        return count == 0
                ? "Nothing has all words of “" + query + "”."
                : count + (count == 1 ? " page has" : " pages have") + " “" + query + "”.";
    }

    boolean isEmpty() {
        return found.isEmpty() && answers.isEmpty() && !hasComparison();
    }
}
