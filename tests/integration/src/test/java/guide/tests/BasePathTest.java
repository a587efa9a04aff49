package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/// The guide behind an API mapping: everything is below `/guide`, and every link leads there.
@Tag("tables")
class BasePathTest {

    private static final String BASE = "/guide";

    private final Service service = Service.below(BASE);
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/frameworks",
                "/v1/frameworks/django",
                "/v1/frameworks/django.html",
                "/v1/comparisons/django-vs-flask",
                "/v1/comparisons/django-vs-flask.html",
                "/v1/picks?must=orm",
                "/v1/picks/presets",
                "/v1/catalogue",
                "/v1/claims",
                "/v1/traits",
                "/v1/facts",
                "/v1/samples?task=hello",
                "/v1/openapi.json",
                "/v1/docs",
                "/v1/comments?thread=page:/a/",
                "/v1/comments.html?thread=page:/a/",
                "/v1/comments/counts?thread=page:/a/",
                "/v1/challenge?thread=page:/a/",
                "/v1/review-requests",
                "/v1/problems/not-found"
            })
    void everyRouteIsBelowIt(String path) {
        assertThat(service.get(BASE + path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/frameworks/, /guide/v1/frameworks",
        "/v1/comparisons/flask-vs-django, /guide/v1/comparisons/django-vs-flask",
        "/v1/comparisons/flask-vs-django.html, /guide/v1/comparisons/django-vs-flask.html",
        "/v1/x//y/, /guide/v1/x/y"
    })
    void aRedirectStaysBelowIt(String path, String location) {
        Service.Answer answer = service.get(BASE + path);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/frameworks, /items/0/url",
        "/v1/frameworks/quart, /relations/0/from/url",
        "/v1/frameworks/django/related, /items/0/url",
        "/v1/comparisons/django-vs-flask, /url",
        "/v1/comparisons/django-vs-flask, /frameworks/0/url",
        "/v1/comparisons/django-vs-flask, /samples/url",
        "/v1/picks?must=orm, /url",
        "/v1/picks/presets, /items/0/url"
    })
    void aLinkOfAResponseLeadsToWhatIsThere(String path, String pointer) {
        Service.Answer answer = service.get(BASE + path);
        if (answer.status() == 404) {
            return;
        }
        String url = answer.json().at(pointer).asText();

        assertThat(url).startsWith(BASE + "/v1/");
        assertThat(service.get(url).status()).isEqualTo(200);
    }

    @Test
    void theContractNamesItAsItsServer() {
        JsonNode servers = service.get(BASE + "/v1/openapi.json").json().path("servers");

        assertThat(servers.path(0).path("url").asText()).isEqualTo(BASE);
        assertThat(
                        Service.RUNNING
                                .get("/v1/openapi.json")
                                .json()
                                .path("servers")
                                .path(0)
                                .path("url")
                                .asText())
                .isEqualTo("/");
    }

    @Test
    void aProblemsTypeLeadsToItsPage() {
        JsonNode problem = service.get(BASE + "/v1/frameworks/none").json();

        assertThat(problem.path("type").asText()).isEqualTo(BASE + "/v1/problems/not-found");
        assertThat(service.get(problem.path("type").asText()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/frameworks/django.html",
                "/v1/comparisons/django-vs-flask.html",
                "/v1/comparisons/cyclone-vs-tornado.html"
            })
    void everyLinkOfAFragmentLeadsSomewhere(String path) {
        assertLinksWork(page(BASE + path));
    }

    @Test
    void aWalkThroughAThreadStaysBelowIt() {
        for (int i = 0; i < 3; i++) {
            Service.Answer posted =
                    service.send(
                            service.request(BASE + "/v1/comments")
                                    .setHeader("Content-Type", "application/json")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    """
                                                    {"thread":"%s","body":"Number %d","author":{"name":"Ada"}}
                                                    """
                                                            .formatted(thread, i))));
            assertThat(posted.status()).isEqualTo(201);
        }
        Document first = page(BASE + "/v1/comments.html?limit=1&thread=" + thread);
        assertLinksWork(first);
        for (Element form : first.select("form")) {
            assertThat(form.attr("action")).contains(BASE + "/v1/comments");
        }
        Element more = first.select("a[href*=cursor]").last();
        assertThat(page(local(URI.create(more.attr("href")))).text()).contains("Number 1");
    }

    /// API Gateway's own name for the API goes on working beside the mapping.
    @Test
    void withoutItEverythingIsThereToo() {
        assertThat(service.get("/v1/frameworks/django").status()).isEqualTo(200);
        assertThat(service.get("/other/v1/frameworks/django").status()).isEqualTo(404);
        assertThat(service.get("/guidebook/v1/frameworks/django").status()).isEqualTo(404);
    }

    private void assertLinksWork(Document page) {
        for (Element link : page.select("a[href*=/v1/]")) {
            URI address = URI.create(link.attr("href"));
            assertThat(address.getPath()).startsWith(BASE + "/v1/");
            assertThat(service.get(local(address), "Accept", "text/html,*/*;q=0.8").status())
                    .isEqualTo(200);
        }
    }

    private static String local(URI address) {
        String query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }

    private Document page(String path) {
        Service.Answer answer = service.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.raw().body());
    }
}
