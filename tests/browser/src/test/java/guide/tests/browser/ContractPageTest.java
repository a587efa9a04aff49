package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import guide.lambda.json.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The contract page, which is Swagger UI under the strict policy: an error in the console, such as
/// that of something refused, fails each visit.
class ContractPageTest {

    private final JsonNode contract =
            Json.readOwn(Guide.RUNNING.send("GET", "/v1/openapi.json", ""), JsonNode.class);

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/v1/docs"})
    void everyOperationIsShownWithItsSummary(String path) {
        try (Visit visit = Visit.begin()) {
            Page page = opened(visit, path);
            List<String> shown =
                    page.locator(".opblock-summary").allInnerTexts().stream()
                            .map(each -> each.replaceAll("[\\s\\u200b]+", " ").strip())
                            .toList();

            assertThat(shown).containsExactlyInAnyOrderElementsOf(operations());
            assertThat(page.locator(".info h1")).containsText(contract.at("/info/title").asText());
        }
    }

    /// Swagger UI makes only what is in sight of more than a hundred schemas.
    @Test
    void everySchemaIsShown() {
        try (Visit visit = Visit.begin()) {
            Page page = opened(visit, "/docs");
            page.locator(".models-control").click();
            List<String> schemas = names(contract.at("/components/schemas"));
            Locator titles = page.locator(".models .json-schema-2020-12__title");
            page.locator(".models").hover();
            Set<String> seen = new HashSet<>();
            for (int screen = 0; screen < 300 && !seen.containsAll(schemas); screen++) {
                seen.addAll(titles.allInnerTexts());
                page.mouse().wheel(0, 300);
                page.evaluate("() => new Promise(requestAnimationFrame)");
            }

            assertThat(seen).containsAll(schemas);
        }
    }

    /// Nothing is asked of another site for that, and it is dark for those who like it dark.
    @ParameterizedTest
    @CsvSource({"1280, LIGHT, 'rgba(0, 0, 0, 0)'", "390, DARK, 'rgb(28, 32, 34)'"})
    void aRequestCanBeTriedOut(int width, ColorScheme scheme, String background) {
        try (Visit visit = Visit.begin(width, scheme)) {
            List<String> asked = new ArrayList<>();
            visit.context().onRequest(request -> asked.add(request.url()));
            Page page = opened(visit, "/docs");
            assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                    .isEqualTo(background);
            Locator operation = triedOut(page, "guide-listFrameworks");

            assertThat(status(operation)).hasText("200");
            assertThat(operation.locator(".live-responses-table .highlight-code").first())
                    .containsText("\"slug\":");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(asked)
                    .hasSizeGreaterThan(5)
                    .allMatch(
                            url ->
                                    url.startsWith(Guide.RUNNING.at("/"))
                                            || url.startsWith("data:"));
        }
    }

    @Test
    void aModeratorsTokenOpensWhatModeratorsRead() {
        try (Visit visit =
                Visit.begin().expecting(".*the server responded with a status of 401.*")) {
            Page page = opened(visit, "/docs");
            Locator stranger = triedOut(page, "moderation-listQueue");
            assertThat(status(stranger)).containsText("401");
            page.locator(".btn.authorize").click();
            Locator moderator =
                    page.locator(
                            ".auth-container",
                            new Page.LocatorOptions().setHasText("moderator  (http, Bearer)"));
            moderator.locator("input").fill(Guide.RUNNING.moderator().replace("Bearer ", ""));
            moderator.locator("button[type=submit]").click();
            page.locator(".close-modal").click();
            stranger.locator(".execute").click();

            assertThat(status(stranger)).hasText("200");
            assertThat(stranger.locator(".live-responses-table .highlight-code").first())
                    .containsText("\"items\":");
        }
    }

    /// Swagger UI has the link to an operation inside the button that opens it; whatever else it
    /// leaves undone, the page does itself.
    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void nothingIsInTheWayOfThoseWhoCannotSeeIt(int width, ColorScheme scheme) {
        try (Visit visit = Visit.judged(width, scheme)) {
            Page page = opened(visit, "/docs");
            triedOut(page, "guide-listFrameworks");
            form(page, "desk-postComment");
            Axe.assertNoViolationBut(page, "nested-interactive");
            page.locator(".btn.authorize").click();
            page.locator(".modal-ux input").first().waitFor();
            Axe.assertNoViolationBut(page, "nested-interactive");
        }
    }

    private static Page opened(Visit visit, String path) {
        Page page = visit.open(path);
        page.locator(".opblock").last().waitFor();
        return page;
    }

    /// Opens an operation and its form.
    private static Locator form(Page page, String id) {
        Locator operation = page.locator("#operations-" + id);
        operation.locator(".opblock-summary-control").click();
        operation.locator(".try-out__btn").click();
        return operation;
    }

    private static Locator triedOut(Page page, String id) {
        Locator operation = form(page, id);
        operation.locator(".execute").click();
        status(operation).waitFor();
        return operation;
    }

    private static Locator status(Locator operation) {
        return operation.locator(".live-responses-table tbody .response-col_status");
    }

    /// As the page writes them: method, path, summary. Also what the service sends itself: webhooks
    /// are named by their events.
    private List<String> operations() {
        return Stream.of("paths", "webhooks")
                .flatMap(kind -> contract.path(kind).propertyStream())
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .toList();
    }

    private static Stream<String> operations(String path, JsonNode methods) {
        return methods.propertyStream()
                .filter(each -> !each.getKey().equals("parameters"))
                .map(
                        each ->
                                String.join(
                                        " ",
                                        each.getKey().toUpperCase(Locale.ROOT),
                                        path,
                                        each.getValue().path("summary").asText()));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
