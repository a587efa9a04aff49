package guide.notifications.webhooks;

import static guide.notifications.webhooks.HookFixtures.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import guide.notifications.outbound.OutboundRequest;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/// How a delivery is signed.
class WebhookRequestsTest {

    /// The example of the specification.
    private static final String KNOWN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void theSpecificationsExampleHasItsSignature() {
        Webhook webhook =
                HookFixtures.standard(
                        "ci", "https://ci.example/", new WebhookSecret(KNOWN, NOON, null));

        OutboundRequest request =
                new WebhookRequests("")
                        .of(
                                webhook,
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                "{\"test\": 2432232314}",
                                Instant.ofEpochSecond(1_614_265_330));

        assertThat(request.headers())
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry(
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whileOneSecretFollowsAnotherBothSign() {
        Instant end = NOON.plus(Duration.ofHours(24));
        WebhookSecret old = WebhookSecret.made(NOON.minusSeconds(5)).endingBy(end);
        WebhookSecret made = WebhookSecret.made(NOON);
        Webhook webhook = HookFixtures.standard("ci", "https://ci.example/", made, old);

        assertThat(webhook.signatures("x", NOON)).isEqualTo(made.sign("x") + " " + old.sign("x"));
        assertThat(webhook.signatures("x", end.minusNanos(1))).contains(old.sign("x"));
        assertThat(webhook.signatures("x", end)).isEqualTo(made.sign("x"));
    }

    @Test
    void aSecretIsNewEachTimeAndSaysNothingOfItself() {
        WebhookSecret secret = WebhookSecret.made(NOON);

        assertThat(secret.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(WebhookSecret.made(NOON).text()).isNotEqualTo(secret.text());
        assertThat("" + HookFixtures.standard("ci", "https://ci.example/x", secret))
                .doesNotContain(secret.text());
        assertThat("" + secret).doesNotContain("whsec");
    }
}
