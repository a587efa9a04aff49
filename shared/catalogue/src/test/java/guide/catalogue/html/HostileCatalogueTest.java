package guide.catalogue.html;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.HtmlContent;

import guide.catalogue.model.Claim.Claimant;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Value;
import guide.catalogue.model.Verdict;
import guide.catalogue.view.ClaimView;
import guide.catalogue.view.FactView;
import guide.catalogue.view.RelationView;
import guide.lambda.html.HtmlRenderer;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// What owners and accepted edits put into the catalogue stays text.
class HostileCatalogueTest {

    private static final String HOSTILE = "\"><img src=x onerror=alert(1)>'&";
    private static final String TAME = "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&amp;";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<Evidence> EVIDENCE =
            List.of(new Evidence(EvidenceKind.DOCS, "javascript:" + HOSTILE, HOSTILE));

    @Test
    void aFactIsText() {
        Trait trait =
                new Trait(
                        new TraitId("t"),
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        TraitKind.TEXT,
                        List.of(),
                        null,
                        1);
        FactView fact =
                new FactView(
                        trait.id(),
                        null,
                        new Value.Text(HOSTILE),
                        null,
                        HOSTILE,
                        HOSTILE,
                        EVIDENCE,
                        DAY,
                        "hand",
                        DAY,
                        true,
                        true,
                        new Usual(HOSTILE, null, Usual.Whose.OTHERS, HOSTILE, EVIDENCE),
                        HOSTILE);

        assertTame(new FactTable("", List.of(new FactTable.FactRow(trait, false, List.of(fact)))));
    }

    @Test
    void aClaimIsText() {
        assertTame(
                new ClaimsFragment(
                        List.of(
                                new ClaimView(
                                        "c",
                                        HOSTILE,
                                        List.of(),
                                        Claimant.POST,
                                        HOSTILE,
                                        true,
                                        DAY,
                                        Support.UNKNOWN,
                                        Support.YES,
                                        Verdict.HOLDS,
                                        HOSTILE,
                                        EVIDENCE,
                                        List.of(),
                                        DAY,
                                        "claim:c"))));
    }

    @Test
    void aRelationIsText() {
        RelationView.End end = new RelationView.End(new Slug("e"), HOSTILE, "javascript:alert(1)");

        assertTame(
                new RelationsFragment(
                        List.of(
                                new RelationView(
                                        RelationType.FORK_OF, end, end, HOSTILE, EVIDENCE))));
    }

    @Test
    void onlyWhatABrowserFetchesBecomesALink() {
        assertThat(link("https://a.example/?a=1&b=2", "a"))
                .isEqualTo("<a href=\"https://a.example/?a=1&amp;b=2\">a</a>");
        assertThat(link("javascript:alert(1)//https://", "a")).isEqualTo("a");
        assertThat(link(" https://a.example/", "a")).isEqualTo("a");
    }

    private static String link(String url, String text) {
        return HtmlRenderer.render(new ExternalLink(url, text));
    }

    private static void assertTame(HtmlContent content) {
        assertThat(HtmlRenderer.render(content))
                .contains(TAME)
                .doesNotContain("<img")
                .doesNotContain("href");
    }
}
