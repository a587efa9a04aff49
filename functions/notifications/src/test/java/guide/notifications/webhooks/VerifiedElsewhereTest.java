package guide.notifications.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.ContributionHeld;
import guide.notifications.outbound.AnsweringServer;
import guide.notifications.outbound.HttpSender;
import guide.notifications.outbound.Reach;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The specification's own library, in Python, accepts what is sent, and nothing else.
class VerifiedElsewhereTest {

    private static final Path PYTHON = ProjectRoot.root().resolve("target/webhooks-python");
    private static final Path SCRIPT =
            ProjectRoot.root()
                    .resolve("functions/notifications/src/test/resources/verify_webhook.py");

    private final WebhookSecret secret = WebhookSecret.made(Instant.now());
    private final WebhookSecret old = WebhookSecret.made(Instant.now());

    /// Skips the tests where the library cannot be had, and fails them with `CI=true`.
    @BeforeAll
    static void theLibraryIsThere() throws Exception {
        Process install =
                new ProcessBuilder(
                                "bin/pip-install",
                                PYTHON.toString(),
                                "bin/requirements/webhooks.txt")
                        .directory(ProjectRoot.root().toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = text(install);
        assumeTrue(install.waitFor() == 0 || "true".equals(System.getenv("CI")), said);
        assertThat(install.exitValue()).as(said).isZero();
    }

    @Test
    void aDeliveryIsVerifiedWithEachSecretThatSigns() throws Exception {
        ReceivedDelivery received = delivered("What about *channels*? Grüße 👋");

        assertThat(verdict(secret, received)).isEqualTo("contribution.held");
        assertThat(verdict(old, received)).isEqualTo("contribution.held");
    }

    @Test
    void anotherSecretBodyIdOrTimeIsRefused() throws Exception {
        ReceivedDelivery received = delivered("What about channels?");
        String changed = received.body().replace("channels", "routers");

        assertThat(verdict(WebhookSecret.made(Instant.now()), received)).startsWith("refused");
        assertThat(verdict(secret, new ReceivedDelivery(received.headers(), changed)))
                .startsWith("refused");
        assertThat(verdict(secret, with(received, "webhook-id", "evt_other")))
                .startsWith("refused");
        String later = "" + Instant.now().plusSeconds(1).getEpochSecond();
        assertThat(verdict(secret, with(received, "webhook-timestamp", later)))
                .startsWith("refused");
    }

    @Test
    void whatWasRecordedAndIsPlayedBackLaterIsRefused() throws Exception {
        Instant before = Instant.now().minus(Duration.ofMinutes(6));

        assertThat(verdict(secret, delivered("Old", InstantSource.fixed(before))))
                .isEqualTo("refused: Message timestamp too old");
    }

    private ReceivedDelivery delivered(String text) throws IOException {
        return delivered(text, InstantSource.system());
    }

    private ReceivedDelivery delivered(String text, InstantSource clock) throws IOException {
        try (AnsweringServer server = AnsweringServer.with(AnsweringServer.status("200 OK"))) {
            Webhook webhook = HookFixtures.standard("ci", server.uri().toString(), secret, old);
            WebhookChannel channel =
                    new WebhookChannel(
                            new InMemoryWebhooks(new Webhooks(1, List.of(webhook))),
                            HttpSender.standard(Reach.THIS_MACHINE_TOO),
                            "",
                            clock);
            ContributionHeld event = HookFixtures.held("evt_1", "Ada", "page:/x/", text);
            assertThat(channel.send(channel.deliveries(event).getFirst()))
                    .isInstanceOf(SendResult.Sent.class);
            return ReceivedDelivery.of(server.requests().getFirst());
        }
    }

    private static ReceivedDelivery with(ReceivedDelivery received, String header, String value) {
        Map<String, String> headers = new HashMap<>(received.headers());
        headers.put(header, value);
        return new ReceivedDelivery(headers, received.body());
    }

    private static String verdict(WebhookSecret by, ReceivedDelivery received) throws Exception {
        Process python =
                new ProcessBuilder(PYTHON.resolve("bin/python").toString(), SCRIPT.toString())
                        .redirectErrorStream(true)
                        .start();
        try (var in = python.getOutputStream()) {
            Map<?, ?> given =
                    Map.of(
                            "secret", by.text(),
                            "headers", received.headers(),
                            "body", received.body());
            in.write(Json.write(given).getBytes(StandardCharsets.UTF_8));
        }
        String said = text(python);
        assertThat(python.waitFor()).as(said).isZero();
        return said.strip();
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
