package guide.catalogue.html;

import guide.catalogue.view.ClaimView;
import guide.lambda.http.Html;

import java.util.List;
import java.util.stream.Collectors;

/// Claims with their verdicts, as a list under a heading.
public final class ClaimsFragment {

    private ClaimsFragment() {}

    /// Empty when there are no claims.
    public static String html(List<ClaimView> claims) {
        return claims.isEmpty()
                ? ""
                : claims.stream()
                        .map(ClaimsFragment::item)
                        .collect(
                                Collectors.joining(
                                        "",
                                        "<h4>What was claimed</h4>\n<ul class=\"claims\">\n",
                                        "</ul>\n"));
    }

    private static String item(ClaimView claim) {
        return """
        <li><p>%s</p><p><strong class="verdict %s">%s</strong>: %s</p>\
        <details><summary>Evidence</summary>%s<p>%sJudged %s</p></details></li>
        """
                .formatted(
                        Html.text(claim.text()),
                        HtmlText.id(claim.verdict()),
                        HtmlText.capital(HtmlText.plain(claim.verdict())),
                        Html.text(claim.why()),
                        EvidenceFragment.html(claim.evidence()),
                        claimed(claim),
                        EvidenceFragment.day(claim.judgedOn()));
    }

    /// Nothing where its source has no date.
    private static String claimed(ClaimView claim) {
        return claim.claimedOn() == null
                ? ""
                : "Claimed " + EvidenceFragment.day(claim.claimedOn()) + ". ";
    }
}
