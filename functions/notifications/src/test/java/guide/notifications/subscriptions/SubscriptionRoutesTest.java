package guide.notifications.subscriptions;

import static guide.notifications.subscriptions.SubscriptionsByHttp.FORM;
import static guide.notifications.subscriptions.SubscriptionsByHttp.JSON;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.identity.AuthorTokens;
import guide.comments.subscriptions.ReaderAddress;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionToken.ToManage;
import guide.comments.subscriptions.SubscriptionToken.ToStop;
import guide.lambda.gateway.GatewayResponse;
import guide.lambda.json.Json;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What readers ask, confirm, see and end, through the function and over a real table.
@Tag("tables")
class SubscriptionRoutesTest {

    private final SubscriptionsByHttp guide = new SubscriptionsByHttp();
    private final String email = UUID.randomUUID() + "@example.org";
    private final String page = "page:/" + UUID.randomUUID() + "/";

    @Test
    void nobodyLearnsWhoIsSubscribed() {
        GatewayResponse first = guide.ask(email, page);
        confirmAll();
        GatewayResponse again = guide.ask(email, page);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void openingTheLinkOfAMailChangesNothing() {
        guide.ask(email, page);
        String token = guide.toConfirm(email);

        for (int n = 0; n < 3; n++) {
            assertThat(guide.get("/confirm", token).status()).isEqualTo(200);
            assertThat(guide.get("/unsubscribe", token).status()).isEqualTo(200);
            assertThat(guide.send("HEAD", "/confirm", "token=" + token, JSON, "").status())
                    .isEqualTo(200);
        }

        assertThat(guide.of(email)).hasSize(1).noneMatch(Subscription::isConfirmed);
    }

    @Test
    void thePageIsInTheReadersLanguageAndItsFormConfirms() {
        guide.ask(email, page);

        Document shown = page(guide.get("/confirm", guide.toConfirm(email)));
        String topic = shown.select("input[name=topic]").attr("value");
        GatewayResponse answer =
                guide.post("/confirm", guide.toConfirm(email), "chosen=yes&topic=" + topic);

        assertThat(shown.select("html").attr("lang")).isEqualTo("de");
        assertThat(shown.select("script")).isEmpty();
        assertThat(shown.select("form").attr("action"))
                .startsWith("/v1/subscriptions/confirm?token=c.");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("referrer-policy", "no-referrer");
        assertThat(guide.of(email)).hasSize(1).allMatch(Subscription::isConfirmed);
    }

    @Test
    void whatIsNotChosenIsNotConfirmed() {
        guide.ask(email, page);

        guide.post("/confirm", guide.toConfirm(email), "chosen=yes");

        assertThat(guide.of(email)).hasSize(1).noneMatch(Subscription::isConfirmed);
    }

    @Test
    void onePostOfAMailProgramEndsItWithoutARedirect() {
        guide.ask(email, page);
        confirmAll();
        String stop = toStop();

        GatewayResponse first = guide.post("/unsubscribe", stop, "List-Unsubscribe=One-Click");
        GatewayResponse again = guide.post("/unsubscribe", stop, "List-Unsubscribe=One-Click");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(guide.of(email)).isEmpty();
    }

    @Test
    void theLinkOfOneSubscriptionEndsThatOneAndAllOnlyIfAsked() {
        guide.ask(email, page);
        guide.ask(email, "page:/" + UUID.randomUUID() + "/");
        confirmAll();
        String stop = toStop();

        guide.post("/unsubscribe", stop, "");
        assertThat(guide.of(email)).hasSize(1);
        guide.post("/unsubscribe", stop, "everything=yes");
        assertThat(guide.of(email)).isEmpty();
    }

    @Test
    void whoNeverAskedIsNotAskedAgain() {
        guide.ask(email, page);

        GatewayResponse answer = guide.post("/unsubscribe", guide.toConfirm(email), "");
        guide.ask(email.replace("@", "+other@"), page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(guide.of(email)).isEmpty();
        assertThat(guide.of(email.replace("@", "+other@"))).isEmpty();
        String mailbox = guide.ids.mailbox(new ReaderAddress(email)).getFirst();
        assertThat(guide.mailboxes.isRefused(mailbox)).isTrue();
    }

    @Test
    void onesOwnAreSeenAndEndedByTheSignedLink() {
        guide.ask(email, page);
        String own = own(Duration.ofHours(1));

        assertThat(guide.get("/me", own).body()).contains(email, page.substring(5));
        Document shown = page(guide.get("/me.html", own));
        assertThat(shown.text()).contains(email);
        assertThat(shown.select("form")).hasSize(2);
        assertThat(guide.send("DELETE", "/me", "token=" + own, JSON, "").status()).isEqualTo(204);
        assertThat(guide.of(email)).isEmpty();
    }

    @Test
    void aLinkEndsWithItsTime() {
        guide.ask(email, page);
        String over = own(Duration.ofSeconds(-1));

        assertThat(guide.get("/me", over).status()).isEqualTo(401);
        assertThat(guide.get("/me.html", over).status()).isEqualTo(403);
        assertThat(guide.send("DELETE", "/me", "token=" + over, JSON, "").status()).isEqualTo(401);
        assertThat(guide.of(email)).hasSize(1);
    }

    @Test
    void aTokenOpensOnlyWhatItIsFor() {
        guide.ask(email, page);
        String confirm = guide.toConfirm(email);

        assertThat(guide.get("/me", confirm).status()).isEqualTo(401);
        assertThat(guide.post("/confirm", own(Duration.ofHours(1)), "").status()).isEqualTo(403);
        assertThat(guide.of(email)).noneMatch(Subscription::isConfirmed);
    }

    @Test
    void repliesAreThoseToTheHolderOfTheSecret() {
        AuthorTokens authors = AuthorTokens.from(guide.environment());
        String secret = authors.authorSecret(Optional.empty());
        String body = Json.write(Map.of("email", email, "scope", "replies"));

        GatewayResponse anonymous = guide.send("POST", "", "", JSON, body);
        GatewayResponse known =
                guide.send("POST", "", "", JSON, body, "authorization", "Bearer " + secret);

        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(known.status()).isEqualTo(202);
        assertThat(guide.of(email))
                .extracting(each -> each.topic().text())
                .containsExactly("replies:" + authors.author(secret).orElseThrow().value());
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, thread, page:/a/",
        "ada@example.org, none, page:/a/",
        "ada@example.org, thread, ",
        "ada@example.org, thread, nowhere",
        "ada@example.org, framework, page:/a/",
        "ada@example.org, site, page:nosite/a/",
    })
    void aWishThatBreaksARuleIsRefused(String to, String scope, String thread) {
        String about = thread == null ? "null" : Json.write(thread);
        String body =
                "{\"email\":\"%s\",\"scope\":\"%s\",\"thread\":%s}".formatted(to, scope, about);

        assertThat(guide.send("POST", "", "", JSON, body).status()).isEqualTo(400);
    }

    @Test
    void aPathWithMarkupIsTextOnThePage() {
        guide.ask(email, "page:/%3Cscript%3Ealert(1)%3C/script%3E/");

        GatewayResponse shown = guide.get("/confirm", guide.toConfirm(email));

        assertThat(page(shown).select("script")).isEmpty();
    }

    @Test
    void aGuideThatSendsNoMailKeepsNoAddress() {
        SubscriptionsByHttp silent = new SubscriptionsByHttp("");

        assertThat(silent.send("GET", "", "", JSON, "").body()).isEqualTo("{\"mail\":false}");
        assertThat(guide.send("GET", "", "", JSON, "").body()).isEqualTo("{\"mail\":true}");
        assertThat(silent.ask(email, page).status()).isEqualTo(202);
        assertThat(silent.of(email)).isEmpty();
    }

    @Test
    void anythingElseInAFormIsRefused() {
        assertThat(guide.send("POST", "/confirm", "", FORM, "all=yes").status()).isEqualTo(400);
        assertThat(guide.send("POST", "/unsubscribe", "", FORM, "all=yes").status()).isEqualTo(400);
    }

    private void confirmAll() {
        assertThat(guide.post("/confirm", guide.toConfirm(email), "").status()).isEqualTo(200);
        assertThat(guide.of(email)).isNotEmpty().allMatch(Subscription::isConfirmed);
    }

    private String toStop() {
        List<Subscription> all = guide.of(email);
        return guide.tokens.text(new ToStop(guide.id(email), all.getFirst().topic().digest()));
    }

    private String own(Duration lasts) {
        return guide.tokens.text(new ToManage(guide.id(email), Instant.now().plus(lasts)));
    }

    private static Document page(GatewayResponse response) {
        assertThat(response.headers().get("content-type")).startsWith("text/html");
        return Jsoup.parse(new String(response.bytes(), StandardCharsets.UTF_8));
    }
}
