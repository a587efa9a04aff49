package guide.pages.site;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The first page: what there is, and three ways in.
record HomeContent(Catalogue catalogue, Matrix matrix) implements HtmlContent {

    private static final int MOST_TAGS = 10;

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteHomeContentGenerated.render(output, null, this);
    }

    List<FrameworkCard> cards() {
        return FrameworkCard.all(catalogue);
    }

    /// What most frameworks are found by, the most frequent first.
    List<String> tags() {
        Map<String, Long> frameworks =
                catalogue.frameworks().stream()
                        .flatMap(each -> each.tags().stream())
                        .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
        return frameworks.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TAGS)
                .map(Map.Entry::getKey)
                .toList();
    }

    String lead() {
        return catalogue.frameworks().size()
                + " frameworks, "
                + catalogue.traits().size()
                + " questions each. Every answer names its source and the day on which it was"
                + " checked.";
    }
}
