package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.spam.SpamSettings;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Moderators set webhooks, and see their secrets once.
@Tag("tables")
class WebhooksTest {

    private static final String WEBHOOKS = "/v1/moderation/webhooks";
    private static final String URL = "https://ci.example.org/hooks/guide";

    private static final Service SERVICE = Service.with(SpamSettings.STANDARD);

    private final Moderator grace = Moderator.named(SERVICE, "grace");

    @BeforeEach
    void thereAreNone() {
        assertThat(set().status()).isEqualTo(200);
    }

    @Test
    void thereIsNoneBeforeAnybodySetsOneAndItSaysThatMailIsSent() {
        JsonNode fresh =
                Moderator.named(Service.RUNNING, "grace").send("GET", WEBHOOKS, null).json();

        assertThat(fresh.path("version").asInt()).isZero();
        assertThat(fresh.path("webhooks").isEmpty()).isTrue();
        assertThat(fresh.path("mailConfigured").asBoolean()).isTrue();
    }

    @Test
    void aSecretIsShownOnceWhenItIsMade() {
        Answer added = set(hook("ci"));

        assertThat(added.json().at("/webhooks/0/secrets/0/secret").asText())
                .matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(added.header("cache-control")).isEqualTo("no-store");
        assertThat(read().toString()).contains("createdAt").doesNotContain("whsec");
        assertThat(set(hook("ci")).raw().body()).doesNotContain("whsec");
    }

    @Test
    void aNewSecretSignsBesideThoseBeforeItAndThereAreThreeAtMost() {
        set(hook("ci"));
        JsonNode second = set(with("rotate", true)).json().at("/webhooks/0/secrets");
        JsonNode third = set(with("rotate", true)).json().at("/webhooks/0/secrets");

        assertThat(second).hasSize(2);
        assertThat(second.get(0).has("endsAt")).isFalse();
        assertThat(second.get(1).has("endsAt")).isTrue();
        assertThat(second.findValues("secret")).hasSize(1);
        assertThat(third).hasSize(3);
        assertThat(refused(with("rotate", true))).containsExactly("/webhooks/0/rotate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ci.example.org/",
                "ftp://ci.example.org/",
                "https://user@ci.example.org/",
                "https://ci.example.org/#part",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://010.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1%25eth0]/",
                "https://ci_.example.org/",
                "https://ci.example.org./",
                "javascript:alert(1)",
                "not an address",
                "",
            })
    void whatDoesNotLeadToThePublicInternetIsRefused(String url) {
        assertThat(refused(with("url", url))).containsExactly("/webhooks/0/url");
    }

    @Test
    void everyRuleThatIsBrokenIsNamed() {
        assertThat(refused(hook("No!"))).containsExactly("/webhooks/0/id");
        assertThat(refused(hook("a"), hook("a"))).containsExactly("/webhooks/1/id");
        assertThat(refused(with("events", List.of()))).containsExactly("/webhooks/0/events");
        assertThat(refused(with("events", List.of("contribution.held", "nothing.such"))))
                .containsExactly("/webhooks/0/events/1");
        assertThat(refused(with("events", List.of("contribution.held", "contribution.held"))))
                .containsExactly("/webhooks/0/events/1");
        assertThat(refused(with("token", "two words"))).containsExactly("/webhooks/0/token");
        assertThat(refused(with("token", "a\r\nb: c"))).containsExactly("/webhooks/0/token");
        assertThat(refused(with("room", "x"))).containsExactly("/webhooks/0/room");
        assertThat(refused(shaped("telegram", "https://api.telegram.org/bot1:a/sendMessage")))
                .containsExactly("/webhooks/0/room");
        assertThat(refused(shaped("matrix", "https://matrix.example.org/")))
                .containsExactly("/webhooks/0/room", "/webhooks/0/token");
        assertThat(refused(shaped("ntfy", "https://ntfy.example.org/a/b")))
                .containsExactly("/webhooks/0/url");
        assertThat(refused(with("shape", "teams"))).containsExactly("/webhooks/0/shape");
    }

    @Test
    void thereAreBounds() {
        String begin = "https://ci.example.org/";
        assertThat(set(hooks(20)).status()).isEqualTo(200);
        assertThat(refused(hooks(21))).containsExactly("/webhooks");
        assertThat(set(hook("x".repeat(40))).status()).isEqualTo(200);
        assertThat(refused(hook("x".repeat(41)))).containsExactly("/webhooks/0/id");
        assertThat(set(with("url", begin + "x".repeat(500 - begin.length()))).status())
                .isEqualTo(200);
        assertThat(refused(with("url", begin + "x".repeat(501 - begin.length()))))
                .containsExactly("/webhooks/0/url");
        assertThat(set(with("token", "x".repeat(500))).status()).isEqualTo(200);
        assertThat(refused(with("token", "x".repeat(501)))).containsExactly("/webhooks/0/token");
    }

    @Test
    void anAddressThatIsASecretIsShownWithoutItsPathAndStaysWhenItIsSentBack() {
        Map<String, Object> slack =
                shaped("slack", "https://hooks.slack.com/services/T0/B0/secret");
        assertThat(set(slack).raw().body())
                .contains("https://hooks.slack.com/…")
                .doesNotContain("T0");

        slack.put("url", "https://hooks.slack.com/…");
        slack.put("active", false);

        assertThat(set(slack).json().at("/webhooks/0/active").asBoolean()).isFalse();
        assertThat(read().at("/webhooks/0/url").asText()).isEqualTo("https://hooks.slack.com/…");
        slack.put("url", "https://other.example.org/…");
        assertThat(set(slack).json().at("/webhooks/0/url").asText())
                .isEqualTo("https://other.example.org/…");
    }

    @Test
    void aTokenStaysWithItsAddressAndIsNeverShown() {
        assertThat(set(with("token", "s3cret")).raw().body()).doesNotContain("s3cret");
        assertThat(read().at("/webhooks/0/hasToken").asBoolean()).isTrue();

        assertThat(set(hook("ci")).json().at("/webhooks/0/hasToken").asBoolean()).isTrue();
        JsonNode moved = set(with("url", "https://elsewhere.example.org/")).json();
        assertThat(moved.at("/webhooks/0/hasToken").asBoolean()).isFalse();
        set(with("token", "s3cret"));
        assertThat(set(with("token", "")).json().at("/webhooks/0/hasToken").asBoolean()).isFalse();
    }

    @Test
    void twoAtOnceNeverOverwriteEachOther() {
        Map<String, Object> body = Map.of("version", version(), "webhooks", List.of(hook("ci")));

        assertThat(grace.send("PUT", WEBHOOKS, body).status()).isEqualTo(200);
        Answer second = grace.send("PUT", WEBHOOKS, body);

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().path("state").asText()).isEqualTo("" + version());
    }

    @Test
    void onlyModeratorsOfEverythingSeeThemSetThemAndSendTests() {
        set(hook("ci"));
        Moderator reader =
                new Moderator(
                        SERVICE,
                        Moderator.bearer(
                                SERVICE, Map.of("sub", "ada", "groups", List.of("readers"))));

        for (String[] route :
                List.of(
                        new String[] {"GET", ""},
                        new String[] {"PUT", ""},
                        new String[] {"POST", "/ci/test"},
                        new String[] {"GET", "/ci/deliveries"},
                        new String[] {"POST", "/ci/deliveries/x/replay"})) {
            assertThat(reader.send(route[0], WEBHOOKS + route[1], null).status()).isEqualTo(403);
        }
    }

    @Test
    void aTestToTheInsideSaysThatItIsNotPublic() {
        set(with("url", "https://localhost/hook"));

        Answer tested = grace.send("POST", WEBHOOKS + "/ci/test", null);

        assertThat(tested.status()).isEqualTo(200);
        assertThat(tested.json().path("delivered").asBoolean()).isFalse();
        assertThat(tested.json().has("status")).isFalse();
        assertThat(tested.json().path("note").asText()).isEqualTo("The address is not public.");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        set(hook("ci"));

        assertThat(grace.send("POST", WEBHOOKS + "/none/test", null).status()).isEqualTo(404);
        assertThat(grace.send("GET", WEBHOOKS + "/none/deliveries", null).status()).isEqualTo(404);
        assertThat(grace.send("GET", WEBHOOKS + "/ci/deliveries", null).json().path("items"))
                .isEmpty();
        for (String delivery :
                List.of("x", "webhook.ci.1796126400000.evt_1", "mail.ci.1796126400000.evt_1")) {
            String replay = WEBHOOKS + "/ci/deliveries/" + delivery + "/replay";
            assertThat(grace.send("POST", replay, null).status()).isEqualTo(404);
        }
    }

    @Test
    void theLogSaysWhoSetThemAndNothingSecret() {
        set(with("token", "s3cret"));

        JsonNode latest =
                grace.send("GET", "/v1/moderation/log?limit=1", null).json().at("/items/0");
        assertThat(latest.path("what").asText()).isEqualTo("set-webhooks");
        assertThat(latest.path("by").asText()).isEqualTo("grace");
        assertThat(latest.toString()).doesNotContain("s3cret", "example.org");
    }

    private Answer set(Map<?, ?>... webhooks) {
        return grace.send(
                "PUT", WEBHOOKS, Map.of("version", version(), "webhooks", List.of(webhooks)));
    }

    private List<String> refused(Map<?, ?>... webhooks) {
        Answer answer = set(webhooks);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        return answer.json().path("errors").findValuesAsText("pointer");
    }

    private JsonNode read() {
        return grace.send("GET", WEBHOOKS, null).json();
    }

    private int version() {
        return read().path("version").asInt();
    }

    private static Map<String, Object> hook(String id) {
        return new HashMap<>(Map.of("id", id, "url", URL, "events", List.of("contribution.held")));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> hook = hook("ci");
        hook.put(field, value);
        return hook;
    }

    private static Map<String, Object> shaped(String shape, String url) {
        Map<String, Object> hook = with("shape", shape);
        hook.put("url", url);
        return hook;
    }

    private static Map<?, ?>[] hooks(int count) {
        List<Map<?, ?>> all = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> all.add(hook("hook-" + i)));
        return all.toArray(Map<?, ?>[]::new);
    }
}
