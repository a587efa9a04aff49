package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

import guide.lambda.json.Json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Readers sign in on a page whose site has turned it on.
class ReadersSignInPageTest {

    private static final String POST = "/blog/2026/six-frameworks/";
    private static final String SITES = "/v1/moderation/sites";

    private final Guide guide = Guide.RUNNING;
    private String key = "";

    @BeforeEach
    void readersMaySignIn() {
        Map<String, Object> signIn = Map.of("ways", List.of("openid", "token"));
        JsonNode set =
                set(Map.of("id", "default", "origins", List.of(guide.at("")), "signIn", signIn));
        key = set.path("siteKeys").path("default").asText();
        until(2);
    }

    @AfterEach
    void theyMayNot() {
        set(Map.of("id", "default", "origins", List.of()));
        until(0);
    }

    @Test
    void atTheIssuerAndOutAgain() {
        try (Visit reader = Visit.begin()) {
            Page page = reader.open(POST);
            signInAtIssuer(page, "Ada Reader");

            Writing.at(page).begin();
            assertThat(form(page).getByText("Signed in as Ada Reader.")).isVisible();
            assertThat(form(page).getByLabel("Name")).hasValue("Ada Reader");
            assertThat(page.url()).doesNotContain("guide-sign-in");

            form(page).getByRole(AriaRole.BUTTON, Writing.named("Sign out")).click();
            // The form is made anew, and what had the focus before is gone.
            assertThat(form(page).getByText("Signed in as Ada Reader.")).hasCount(0);
            Writing.at(page).begin();
            assertThat(form(page).getByRole(AriaRole.BUTTON, Writing.named("Sign in"))).isVisible();
            assertThat(form(page).getByLabel("Name")).hasValue("");
        }
    }

    @Test
    void whatSomebodyWroteElsewhereIsTheirsHere() {
        String text = "Written on a phone " + Instant.now().toEpochMilli();
        try (Visit phone = Visit.begin();
                Visit desktop = Visit.begin()) {
            Page there = phone.open(POST);
            signInAtIssuer(there, "Bo Reader");
            Writing.at(there).begin();
            Response posted =
                    there.waitForResponse(
                            answer ->
                                    answer.request().method().equals("POST")
                                            && answer.url().endsWith("/v1/comments"),
                            () -> Writing.at(there).send("Bo Reader", text));
            guide.publish(Guide.id(posted.text()));

            Page here = desktop.open(POST);
            signInAtIssuer(here, "Bo Reader");
            Locator own =
                    here.locator("comment-thread li", new Page.LocatorOptions().setHasText(text));

            assertThat(own.getByRole(AriaRole.BUTTON, Writing.named("Edit")).first()).isVisible();
        }
    }

    @Test
    void byATokenOfThePageSilently() {
        try (Visit reader = Visit.begin()) {
            Page page = reader.open(POST);
            give(page, token(Map.of("sub", "7", "name", "Cy Reader")));

            assertThat(page.locator("comment-thread[data-state=ready] .guide-form")).isVisible();
            Writing.at(page).begin();

            assertThat(form(page).getByText("Signed in as Cy Reader.")).isVisible();
            assertThat(form(page).getByRole(AriaRole.BUTTON, Writing.named("Sign out")))
                    .hasCount(0);
        }
    }

    @Test
    void aTokenThatIsRefusedIsSaidAndReadingGoesOn() {
        try (Visit reader = Visit.begin().expecting(".*(status of 400|/token|key of).*")) {
            Page page = reader.open(POST);
            give(page, token(Map.of("sub", "7")) + "x");

            assertThat(page.locator("comment-thread .guide-bar"))
                    .containsText("signed with the key of the site default");
            assertThat(page.locator("comment-thread .guide-form")).isVisible();
        }
    }

    private static void signInAtIssuer(Page page, String name) {
        Writing.at(page).begin();
        form(page).getByRole(AriaRole.BUTTON, Writing.named("Sign in")).click();
        form(page).getByRole(AriaRole.BUTTON, Writing.named("Use an account")).click();
        page.waitForURL("**/oidc/authorize**");
        page.getByLabel("Name").fill(name);
        DeskPage.button(page, "Sign in").click();
        page.waitForURL("**" + POST);
        assertThat(page.locator("comment-thread[data-state=ready] .guide-form")).isVisible();
    }

    private static Locator form(Page page) {
        return Writing.at(page).form();
    }

    private static void give(Page page, String token) {
        page.locator("comment-thread").evaluate("(thread, token) => (thread.token = token)", token);
    }

    private JsonNode set(Map<?, ?>... sites) {
        JsonNode now = Json.readOwn(asModerator("GET", ""), JsonNode.class);
        Object next = Map.of("version", now.path("version").asInt(), "sites", List.of(sites));
        return Json.readOwn(asModerator("PUT", Json.write(next)), JsonNode.class);
    }

    private String asModerator(String method, String body) {
        return guide.send(method, SITES, body, "Authorization", guide.moderator());
    }

    /// Functions follow within five seconds.
    private void until(int ways) {
        int offered = -1;
        for (int tries = 0; offered != ways && tries < 100; tries++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            String path = "/v1/sign-in?origin=" + guide.at("");
            offered =
                    Json.readOwn(guide.answer("GET", path, "").body(), JsonNode.class)
                            .path("ways")
                            .size();
        }
        assertThat(offered).isEqualTo(ways);
    }

    private String token(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("aud", "default");
        all.put("exp", Instant.now().getEpochSecond() + 3_600);
        String said = encoded("{\"alg\":\"HS256\"}") + "." + encoded(Json.write(all));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] signature = mac.doFinal(said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
