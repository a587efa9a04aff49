package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What readers write stands below the pages that it is about, without a script.
@Tag("tables")
class PageCommentsTest {

    private static final String PAGE = "/claims/cyclone-still-works/";

    private final Service service = Service.RUNNING;
    private final String text = "Hello " + UUID.randomUUID();

    @AfterEach
    void theTableAnswersAgain() {
        FaultyTable.faultsInAThousand(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/frameworks/cherrypy/, framework:cherrypy",
        "/claims/twisted-is-fast/, claim:twisted-is-fast",
        "/compare/cherrypy-vs-cyclone/, comparison:cherrypy-vs-cyclone"
    })
    void aFormOfThePageWritesIntoItsThread(String path, String thread) {
        Answer sent = SentForm.below(service, path).send(Map.of("body", text, "name", "Ada"));

        assertThat(sent.status()).isEqualTo(303);
        Document receipt = Jsoup.parse(service.get(sent.header("location")).raw().body());
        String back = receipt.select("a:contains(Back to the page)").attr("href");
        assertThat(back).startsWith(service.address().resolve(path) + "#c-");
        String id = back.substring(back.indexOf('#') + 1);
        assertThat(page(path).select("comment-thread #" + id).text()).contains("Ada", text);
        assertThat(service.get("/v1/comments?thread=" + thread).raw().body()).contains(text);
        assertThat(service.get(path, "Accept", "text/markdown").raw().body()).contains(text);
    }

    @Test
    void whatWaitsIsSaidOnAPageThatLeadsBack() {
        Service strict = Service.asDeployed();
        Answer sent = SentForm.below(strict, PAGE).send(Map.of("body", text, "name", "Ada"));
        Document receipt = Jsoup.parse(strict.get(sent.header("location")).raw().body());

        assertThat(receipt.select("h1").text())
                .isEqualTo("Your comment is waiting for a moderator");
        assertThat(receipt.select("a").eachAttr("href"))
                .contains(strict.address().resolve(PAGE) + "#guide-held");
        assertThat(strict.get(PAGE).raw().body())
                .contains("id=\"guide-held\"")
                .doesNotContain(text);
    }

    @ParameterizedTest
    @CsvSource({"body, '', /body must have 1 to 10000 characters", "name, '', /author/name"})
    void whatIsRefusedNamesTheFieldAndTheRuleOnAPage(String field, String value, String said) {
        Map<String, String> typed = new HashMap<>(Map.of("body", text, "name", "Ada"));
        typed.put(field, value);
        Answer sent = SentForm.below(service, PAGE).send(typed);

        assertThat(sent.status()).isEqualTo(400);
        assertThat(sent.header("content-type")).startsWith("text/html");
        assertThat(Jsoup.parse(sent.raw().body()).select("main").text())
                .contains(said)
                .contains("Go back in your browser: what you typed is still there.");
    }

    @Test
    void whatAModeratorTakesAwayIsGoneAndTheTagIsAnother() {
        Answer sent = SentForm.below(service, PAGE).send(Map.of("body", text, "name", "Ada"));
        String id = sent.header("location").replaceAll(".*/v1/comments/([^/?]+).*", "$1");
        Answer before = service.get(PAGE);
        assertThat(before.raw().body()).contains(text);
        assertThat(service.get(PAGE, "If-None-Match", before.header("etag")).status())
                .isEqualTo(304);

        Moderator.named(service, "grace")
                .send("PUT", "/v1/moderation/" + id, Map.of("decision", "remove", "reason", "x"));

        Answer after = service.get(PAGE, "If-None-Match", before.header("etag"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.raw().body()).doesNotContain(text);
    }

    /// Of readers who load a page again nobody waits for the table more than once in two seconds.
    @Test
    void whatIsWrittenIsInThePageOfOthersSoonAfter() {
        Instant end = Instant.now().plusSeconds(10);
        SentForm.below(service, PAGE).send(Map.of("body", text, "name", "Ada"));

        String page = loaded();
        while (!page.contains(text) && Instant.now().isBefore(end)) {
            page = loaded();
        }

        assertThat(page).contains(text);
    }

    private String loaded() {
        return service.send(service.request(PAGE).setHeader("Cache-Control", "max-age=0"))
                .raw()
                .body();
    }

    @Test
    void aPageIsKeptNoLongerThanItsThread() {
        assertThat(service.get(PAGE).header("cache-control"))
                .isEqualTo(service.get("/v1/comments?thread=page:/x/").header("cache-control"));
        assertThat(service.get("/claims/").header("cache-control")).contains("max-age=60");
    }

    @Test
    void aPageIsThereWhileTheTableOfCommentsIsNot() {
        service.get("/frameworks/");
        FaultyTable.faultsInAThousand(1_000);

        Answer answer = service.get(PAGE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(Jsoup.parse(answer.raw().body()).select("comment-thread a").attr("href"))
                .isEqualTo("/threads/?thread=claim%3Acyclone-still-works");
    }

    /// Its history is of the other table.
    @Test
    void aFrameworksPageIsThereWhileTheTablesAreNotAndIsNotKeptWithoutItsHistory() {
        service.get("/frameworks/");
        FaultyTable.faultsInAThousand(1_000);

        Answer answer = service.get("/frameworks/blacksheep/");
        FaultyTable.faultsInAThousand(0);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(Jsoup.parse(answer.raw().body()).select("[aria-labelledby=history] a"))
                .hasSize(1);
    }

    private Document page(String path) {
        return Jsoup.parse(service.get(path).raw().body());
    }
}
