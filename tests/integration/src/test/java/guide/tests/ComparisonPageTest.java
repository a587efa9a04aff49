package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The page of a comparison, as somebody without a script uses it.
@Tag("tables")
class ComparisonPageTest {

    private static final String TWO = "/compare/django-vs-flask/";
    private static final String SIX =
            "/compare/bottle-vs-django-vs-falcon-vs-flask-vs-sanic-vs-tornado/";

    @Test
    void everyGroupIsThereOnceAndSaysHowManyOfItsRowsDiffer() {
        Elements groups = page(TWO).select("[data-group]");

        assertThat(groups.eachAttr("data-group")).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(groups)
                .allSatisfy(
                        group ->
                                assertThat(group.select("summary .small").text())
                                        .startsWith(
                                                group.select("tr.differs").size()
                                                        + " of "
                                                        + group.select("tbody tr").size()
                                                        + " differ"));
    }

    @Test
    void onlyTheRowsThatDifferAreShown() {
        Document all = page(TWO);
        Elements shown = shown(page(TWO + "?show=differences"));

        assertThat(shown).isNotEmpty().allMatch(row -> row.hasClass("differs"));
        assertThat(shown).hasSameSizeAs(all.select("tr.differs"));
        assertThat(shown(all)).hasSizeGreaterThan(shown.size());
        assertThat(all.select("form.filter label").first().text())
                .isEqualTo("Differences only (" + shown.size() + ")");
    }

    @Test
    void aGroupAndWordsOfAnAnswerOrANoteFindRows() {
        assertThat(titles(TWO + "?group=security"))
                .isEqualTo(page(TWO).select("[data-group=security] th[scope=row] a").eachText());
        assertThat(titles(TWO + "?q=WSGI+asgi")).contains("Server interface");
        assertThat(titles(TWO + "?group=security&q=wsgi+asgi")).doesNotContain("Server interface");
        assertThat(titles(TWO + "?q=nowhere-to-be-found")).isEmpty();
        assertThat(page(TWO + "?q=nowhere-to-be-found").select("[role=status]").text())
                .startsWith("0 of ");
    }

    @Test
    void anEmptyFilterIsNone() {
        assertThat(shown(page(TWO + "?group=&q=++"))).hasSameSizeAs(shown(page(TWO)));
    }

    @Test
    void aTextHasAtMostSixtyCharacters() {
        assertThat(get(TWO + "?q=" + "a".repeat(60)).status()).isEqualTo(200);
        assertThat(get(TWO + "?q=" + "a".repeat(61)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"show=none", "group=none", "q=a&q=b", "show=%00"})
    void aFilterThatCannotBeIsRefused(String query) {
        assertThat(get(TWO + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void whatIsSearchedForIsNoMarkup() {
        Document page = page(TWO + "?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.select("input[name=q]").last().val())
                .isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void addingAndRemovingKeepTheFilter() {
        Document page = page(SIX + "?show=differences&q=web");

        assertThat(page.select(".compared .add")).isEmpty();
        assertThat(page.select(".remove").first().attr("href"))
                .isEqualTo(
                        "/compare/django-vs-falcon-vs-flask-vs-sanic-vs-tornado/?show=differences&q=web");
        Answer added =
                get("/compare/?with=django&with=flask&show=differences&group=&q=web&with=bottle");
        assertThat(added.raw().headers().firstValue("location"))
                .hasValue("/compare/bottle-vs-django-vs-flask/?show=differences&q=web");
        assertThat(page(TWO).select(".remove")).isEmpty();
        assertThat(page(TWO).select(".add option")).hasSizeGreaterThan(10);
    }

    @Test
    void aNumberIsABarOnTheAxisOfItsRow() {
        Element row = page(SIX).select("tr:has(a[href=/traits/hello-rate/])").first();

        assertThat(row.select("td")).hasSize(1);
        assertThat(row.select("li svg.figure")).hasSize(6);
        List<Double> lengths =
                row.select("rect.number").eachAttr("width").stream().map(Double::valueOf).toList();
        assertThat(lengths).allMatch(length -> length >= 0 && length <= 100);
        // What nobody has measured has no bar, and nothing to open.
        assertThat(lengths.stream().filter(length -> length > 0))
                .hasSameSizeAs(row.select("button.fact[popovertarget]"))
                .hasSizeGreaterThan(2);
        assertThat(row.select("rect.spread")).isNotEmpty();
    }

    @Test
    void aClaimAboutOneIsFoldedBehindThoseAboutSeveral() {
        Element claims = page(TWO).select("section:has(> #claims)").first();

        assertThat(claims.children().select("> ul.folded > li")).isNotEmpty();
        assertThat(claims.select("> details:not([open]) > summary").text())
                .startsWith("About one of them");
        assertThat(claims.select("li > details[open]")).isEmpty();
    }

    @Test
    void aTaskIsSideBySideAndOneIsOpen() {
        Elements tasks = page(TWO).select("details[name=task]");

        assertThat(tasks).hasSizeGreaterThan(3);
        assertThat(tasks.select("details[open]")).hasSize(1);
        assertThat(tasks)
                .allSatisfy(
                        task ->
                                assertThat(task.select("h3").eachText())
                                        .containsExactly("Django", "Flask"));
    }

    private static List<String> titles(String path) {
        return shown(page(path)).select("th[scope=row] a").eachText();
    }

    private static Elements shown(Document page) {
        return page.select("details.group:not([hidden]) > table tbody tr:not([hidden])");
    }

    private static Document page(String path) {
        return Jsoup.parse(get(path).raw().body());
    }

    private static Answer get(String path) {
        return Service.RUNNING.get(path);
    }
}
