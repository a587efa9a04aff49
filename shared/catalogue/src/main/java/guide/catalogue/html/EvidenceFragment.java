package guide.catalogue.html;

import guide.catalogue.model.Evidence;
import guide.lambda.http.Html;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Where something comes from, as a list.
final class EvidenceFragment {

    private EvidenceFragment() {}

    /// Empty when there is no evidence.
    static String html(List<Evidence> evidence) {
        return evidence.isEmpty()
                ? ""
                : evidence.stream()
                        .map(EvidenceFragment::item)
                        .collect(Collectors.joining("", "<ul class=\"evidence\">", "</ul>"));
    }

    static String day(LocalDate day) {
        return "<time datetime=\"%s\">%s</time>".formatted(day, day);
    }

    private static String item(Evidence evidence) {
        String version = evidence.version();
        return "<li>%s <code>%s</code>%s</li>"
                .formatted(
                        HtmlText.capital(HtmlText.plain(evidence.kind())),
                        HtmlText.link(evidence.locator(), evidence.locator()),
                        version == null ? "" : ", " + Html.text(version));
    }
}
