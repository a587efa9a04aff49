package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Contributions without JavaScript.
@Tag("tables")
class FormsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String PAGE = "http://localhost:8080/hello/?a=1";

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @Test
    void aFormLeadsBackToItsPageAndItsPlace() {
        Answer answer = send("body=Hello&name=Ada&email=&returnTo=" + encoded(PAGE + "#old"));

        String id = list().path("items").get(0).path("id").asText();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).isEqualTo(PAGE + "#c-" + id);
    }

    @Test
    void theRefererIsThePageWhereTheFormNamesNone() {
        assertThat(send("body=Hello&name=Ada", "Referer", PAGE).header("location"))
                .startsWith(PAGE + "#c-");
    }

    /// A character whose last byte is that of a line end stays intact.
    @Test
    void theWayBackIsPercentEncoded() {
        Answer answer =
                send(
                        "body=Hello&name=Ada&returnTo="
                                + encoded("http://localhost:8080/\u010d\u010a/"));

        assertThat(answer.header("location")).startsWith("http://localhost:8080/%C4%8D%C4%8A/#c-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/hello/",
                "//elsewhere.example/",
                "https://elsewhere.example/",
                "https://localhost:8080/",
                "http://localhost:8080@elsewhere.example/",
                "http://localhost:8080.elsewhere.example/",
                "http://user@localhost:8080/",
                "http://localhost:80800/",
                "http:localhost:8080/",
                "javascript:alert(1)",
                "data:text/html,x",
                "http://localhost:8080/\r\nSet-Cookie: a=b",
                "http://localhost:8080\\@elsewhere.example/",
                "http://localhost:8080%00.elsewhere.example/",
                "http://localhost:8080#@elsewhere.example/\nX: y",
                "HTTP://LOCALHOST:8080.elsewhere.example/",
                "http:///elsewhere.example/",
                "http://[::1]/"
            })
    void aFormLeadsNowhereElseAndStoresNothing(String page) {
        Answer answer = send("body=Hello&name=Ada&returnTo=" + encoded(page));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("location")).isEmpty();
        assertThat(answer.raw().body()).contains("returnTo");
        assertThat(list().path("items")).isEmpty();
    }

    @Test
    void whoWantsMailSaysWhere() {
        String sent = "body=Hello&name=Ada&returnTo=" + encoded(PAGE) + "&subscribe=";

        assertThat(send(sent + "none&email=nobody").status()).isEqualTo(303);
        assertThat(send(sent + "replies&email=nobody").status()).isEqualTo(400);
        assertThat(send(sent + "replies&email=").status()).isEqualTo(400);
        assertThat(send(sent + "all&email=ada%40example.org").status()).isEqualTo(400);
        assertThat(send(sent + "replies&email=ada%40example.org").status()).isEqualTo(303);
    }

    @Test
    void whatIsWrongIsSaidToAPerson() {
        Answer answer = send("body=&name=&returnTo=" + encoded(PAGE));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(answer.raw().body())
                .contains("<h1>Invalid request</h1>")
                .contains("<li>/body must have 1 to 10000 characters</li>")
                .contains("/v1/problems/invalid-request");
    }

    @Test
    void aProblemPageShowsWhatWasSentAsText() {
        Answer answer =
                service.get(
                        "/v1/traits?" + encoded("<img src=x onerror=alert(1)>") + "=1",
                        "Accept",
                        BROWSER);

        assertThat(answer.raw().body()).contains("&lt;img src=x").doesNotContain("<img");
    }

    @Test
    void anUnknownFieldOfAFormIsRejected() {
        assertThat(send("body=Hello&name=Ada&colour=red&returnTo=" + encoded(PAGE)).status())
                .isEqualTo(400);
        assertThat(list().path("items")).isEmpty();
    }

    @Test
    void theFragmentShowsTheThreadAndItsForm() {
        send("body=Hello+*there*&name=" + encoded("<b>عبد") + "&returnTo=" + encoded(PAGE));

        String html = fragment("&returnTo=" + encoded(PAGE)).raw().body();

        assertThat(html)
                .contains("<p class=\"count\">1 comment</p>")
                .contains("<b dir=\"auto\">&lt;b&gt;عبد</b>")
                .contains("<p>Hello <em>there</em></p>")
                .contains("value=\"" + PAGE.replace("&", "&amp;") + "\"")
                .contains("<textarea name=\"body\"");
    }

    /// The author of a held comment is redirected to a note about it, which is hidden from
    /// everybody else.
    @Test
    void theFragmentHasTheWordForWhatWaits() {
        assertThat(fragment("").raw().body())
                .contains("id=\"guide-held\" role=\"status\" hidden=\"until-found\"")
                .contains("It will appear here once a moderator approves it.");
    }

    @Test
    void theFragmentOfAnEmptyThreadSaysSo() {
        assertThat(fragment("").raw().body()).contains("No comments yet").doesNotContain("<ol>");
    }

    @Test
    void theFragmentLinksToItsNextPage() {
        for (int i = 0; i < 3; i++) {
            send("body=Hello+" + i + "&name=Ada&returnTo=" + encoded(PAGE));
        }
        String html = fragment("&limit=2").raw().body();
        String next = html.substring(html.indexOf("/threads/?"));
        String address = next.substring(0, next.indexOf('"')).replace("&amp;", "&");

        assertThat(service.get(address).raw().body()).contains("<p>Hello 2</p>");
    }

    @Test
    void anUnchangedFragmentIsNotSentAgain() {
        String tag = fragment("").header("etag");
        String path = "/v1/comments.html?thread=" + thread;

        assertThat(service.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        send("body=Hello&name=Ada&returnTo=" + encoded(PAGE));
        assertThat(service.get(path, "If-None-Match", tag).status()).isEqualTo(200);
    }

    private Answer fragment(String more) {
        return service.get("/v1/comments.html?thread=" + thread + more, "Accept", BROWSER);
    }

    private JsonNode list() {
        return service.get("/v1/comments?thread=" + thread).json();
    }

    private Answer send(String fields, String... headers) {
        return service.send(
                service.request("/v1/comments", headers)
                        .setHeader("Accept", BROWSER)
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("thread=" + thread + "&" + fields)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
