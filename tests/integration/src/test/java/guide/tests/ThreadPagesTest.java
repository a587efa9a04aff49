package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// `/threads/` without a script: a thread as a page of the guide.
@Tag("tables")
class ThreadPagesTest {

    private static final int ON_A_PAGE = 20;

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final String text = "Hello " + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "framework:tornado, Tornado, /frameworks/tornado/",
        "comparison:bottle-vs-flask, Bottle and Flask, /compare/bottle-vs-flask/",
        "claim:cyclone-still-works, Cyclone can be used today., /claims/cyclone-still-works/",
        "page:/requests/, Requested reviews, /requests/"
    })
    void itLeadsToWhatItIsAboutAndAFormLeadsBackToIt(String key, String title, String about) {
        Document page = page(address(key));

        assertThat(page.select("h1").text()).startsWith("Discussion: " + title);
        assertThat(page.select(".lead a").attr("href")).isEqualTo(about);
        assertThat(page.select(".trail a").eachAttr("href")).contains(about);
        assertThat(service.get(about).status()).isEqualTo(200);
        Answer sent =
                SentForm.below(service, address(key)).send(Map.of("body", text, "name", "Ada"));
        assertThat(back(service, sent)).contains(address(key) + "#c-");
        assertThat(page(address(key)).select("comment-thread").text()).contains(text);
        assertThat(service.get(address(key), "Accept", "text/markdown").raw().body())
                .contains(text);
    }

    @Test
    void whatWaitsIsSaidThere() {
        Service strict = Service.asDeployed();
        Answer sent =
                SentForm.below(strict, address(thread)).send(Map.of("body", text, "name", "Ada"));

        assertThat(back(strict, sent)).endsWith(address(thread) + "#guide-held");
        assertThat(strict.get(address(thread)).raw().body())
                .contains("id=\"guide-held\"")
                .doesNotContain(text);
    }

    @Test
    void twentyAreAPageAndTheNextIsBehindALink() {
        write(ON_A_PAGE);
        assertThat(page(address(thread)).select("a:contains(More comments)")).isEmpty();
        write(1);

        Document first = page(address(thread));
        String more = first.select("a:contains(More comments)").attr("href");
        Document second =
                page(URI.create(more).getRawPath() + "?" + URI.create(more).getRawQuery());

        assertThat(first.select(".comments article")).hasSize(ON_A_PAGE);
        assertThat(first.select("comment-thread")).hasSize(1);
        assertThat(second.select(".comments article")).hasSize(1);
        // It would begin again from the first.
        assertThat(second.select("comment-thread")).isEmpty();
        assertThat(second.select("link[rel=canonical]").attr("href")).endsWith(query(more));
        assertThat(second.select("a:contains(from its beginning)").attr("href"))
                .isEqualTo(address(thread));
    }

    @Test
    void aFormOfALaterPartLeadsBackToThatPart() {
        write(ON_A_PAGE + 1);
        String more = page(address(thread)).select("a:contains(More comments)").attr("href");
        String part = "/threads/?" + query(more);
        Answer sent =
                SentForm.of(service, part, ".comments > form")
                        .send(Map.of("body", text, "name", "Ada"));

        assertThat(back(service, sent)).contains(part + "#c-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?thread=",
                "?thread=page:hello",
                "?thread=framework:None",
                "?thread=framework:django&cursor=none",
                "?thread=framework:django&order=best",
                "?thread=framework:django&parent=none",
                "?thread=page:other/hello/",
                "?thread=comparison:flask-vs-django",
                "?thread=javascript:alert(1)"
            })
    void whatNamesNoThreadIsRefusedOnAPage(String query) {
        Answer answer = service.get("/threads/" + query, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.raw().body()).select("header.top nav")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework:none", "claim:none", "comparison:django-vs-none"})
    void whatTheCatalogueDoesNotHaveHasNoThread(String key) {
        assertThat(service.get(address(key)).status()).isEqualTo(404);
    }

    @Test
    void aHostilePathIsText() {
        String more = "&returnTo=https://elsewhere.example/";
        Document page = page(address("page:/\"><script>alert(1)</script>/") + more);

        assertThat(page.select("main script").eachAttr("src")).hasSize(1);
        assertThat(page.select(".lead a").attr("href")).startsWith("http://localhost:8080/%22%3E");
        assertThat(page.html()).doesNotContain("elsewhere.example");
    }

    @Test
    void aPageOfTheOnlySiteIsLedTo() {
        Service embedded = Service.embeddedAt("https://blog.example.org");
        Document page = Jsoup.parse(embedded.get(address("page:/hello/")).raw().body());

        assertThat(page.select(".lead a").attr("href"))
                .isEqualTo("https://blog.example.org/hello/");
    }

    @Test
    void searchEnginesAndListsLeaveItOut() {
        Answer answer = service.get(address(thread));

        assertThat(answer.header("x-robots-tag")).isEqualTo("noindex");
        assertThat(answer.header("cache-control"))
                .isEqualTo(service.get("/v1/comments?thread=" + thread).header("cache-control"));
        assertThat(service.get("/sitemap.xml").raw().body()).doesNotContain("/threads/");
    }

    private static String back(Service service, Answer sent) {
        assertThat(sent.status()).as(sent.raw().body()).isEqualTo(303);
        Document receipt = Jsoup.parse(service.get(sent.header("location")).raw().body());
        Element link = receipt.selectFirst("a:contains(Back to the page)");
        return link == null ? "" : link.attr("href");
    }

    private void write(int comments) {
        IntStream.range(0, comments)
                .forEach(_ -> service.post(NewComments.by(thread, Map.of("kind", "comment"))));
    }

    private Document page(String address) {
        Answer answer = service.get(address);
        assertThat(answer.status())
                .as(List.of(address, answer.raw().body()).toString())
                .isEqualTo(200);
        return Jsoup.parse(answer.raw().body());
    }

    private static String query(String address) {
        return address.substring(address.indexOf('?') + 1);
    }

    private static String address(String key) {
        return "/threads/?thread=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
