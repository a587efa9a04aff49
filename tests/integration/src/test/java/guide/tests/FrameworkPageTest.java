package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page of one framework, as somebody without a script reads it.
@Tag("tables")
class FrameworkPageTest {

    @Test
    void anAnswerHasItsNoteAndHowItWasChecked() {
        Document page = page("/frameworks/django/");
        Element row = page.getElementById("websockets");

        assertThat(row.select("td > .note").text()).isNotEmpty();
        assertThat(row.select(".checked").text())
                .matches("[0-9.]+ · [a-z ]+ · 20[0-9]{2}-[0-9]{2}-[0-9]{2}");
        assertThat(row.select(".checked").attr("popovertarget"))
                .isEqualTo(row.select("button.fact").attr("popovertarget"))
                .isEqualTo(row.select("div.fact[popover]").attr("id"));
    }

    @Test
    void whatNobodyHasCheckedHasNothingToOpen() {
        Element row = page("/frameworks/robyn/").getElementById("download-rank");

        assertThat(row.select("button")).isEmpty();
        assertThat(row.text()).contains("Unknown");
    }

    @Test
    void aNumberIsADotAmongThoseOfAllOthers() {
        Element scale =
                page("/frameworks/tornado/").selectFirst(".scales li:has(a[href=#hello-rate])");

        assertThat(scale.select("circle:not(.other)")).hasSize(1);
        assertThat(scale.select("circle.other")).hasSizeGreaterThan(3);
        assertThat(scale.select("rect")).hasSize(1);
        assertThat(scale.select("circle").eachAttr("cx"))
                .allMatch(place -> place.matches("(100|[0-9]{1,2})(\\.[0-9]+)?%"));
        // As the plots write them, with a narrow space between thousands.
        assertThat(scale.text())
                .containsPattern("[0-9]\u202f[0-9]{3} requests/s")
                .containsPattern("[0-9]\u202f[0-9]{3} to [0-9]+\u202f[0-9]{3} among");
    }

    @Test
    void eachPartCanBeReachedFromTheTop() {
        Document page = page("/frameworks/flask/");

        assertThat(page.select(".sections a").eachAttr("href"))
                .hasSizeGreaterThan(4)
                .allSatisfy(place -> assertThat(page.select("main " + place)).hasSize(1));
    }

    @Test
    void itsHistoryLeadsToAllOfIt() {
        Document page = page("/frameworks/flask/");
        Document all = page(page.select("section[aria-labelledby=history] a").last().attr("href"));

        assertThat(page.select("section[aria-labelledby=history] li").last().text())
                .matches("20[0-9]{2}-[0-9]{2}-[0-9]{2} Added to the guide");
        assertThat(all.select("h1").text()).isEqualTo("What changed: Flask");
        assertThat(all.select(".changes li").text()).contains("Added: Flask");
        assertThat(all.select("main a[rel=alternate]").eachAttr("href"))
                .contains("/v1/feeds/frameworks/flask.atom");
    }

    @ParameterizedTest
    @CsvSource({
        "framework=flask, 200",
        "framework=none, 404",
        "framework=Flask, 400",
        "framework=flask&before=1, 200",
        "framework=flask&before=999999999999, 200",
        "framework=flask&before=1000000000000, 400",
        "framework=flask&before=-1, 400",
        "framework=flask&before=x, 400",
        "before=1, 400"
    })
    void changesOfOneFrameworkBeginBehindARevision(String query, int status) {
        assertThat(Service.RUNNING.get("/changes/?" + query).status()).isEqualTo(status);
    }

    private static Document page(String path) {
        return Jsoup.parse(Service.RUNNING.get(path).raw().body());
    }
}
