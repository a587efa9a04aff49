package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Slug;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.HoldReason;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.lambda.json.Json;
import guide.notifications.events.CatalogueRevised;
import guide.notifications.events.ContributionDecided;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.ContributionPublished;
import guide.notifications.events.ContributionReplied;
import guide.notifications.events.ContributionReported;
import guide.notifications.events.EventType;
import guide.notifications.events.FrameworkBehind;
import guide.notifications.events.GuideEvent;
import guide.notifications.events.ToldContribution;
import guide.notifications.outbound.HttpSender;
import guide.notifications.outbound.Reach;
import guide.notifications.webhooks.Webhook;
import guide.notifications.webhooks.WebhookChannel;
import guide.notifications.webhooks.WebhookRegistry;
import guide.notifications.webhooks.WebhookShape;
import guide.notifications.webhooks.Webhooks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What webhooks get is what the contract says.
class WebhookPayloadsTest {

    private static final Contract CONTRACT = Contract.PUBLISHED;
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00.123Z");

    static Stream<GuideEvent> events() {
        ToldContribution root = told(Optional.empty());
        ToldContribution reply = told(Optional.of(root.id()));
        return Stream.of(
                new ContributionHeld(
                        "evt_1", NOON, root, List.of(new HoldReason("first", "The first.")), true),
                new ContributionPublished("evt_2", NOON, reply, false),
                new ContributionReplied("evt_3", NOON, reply, root),
                new ContributionDecided(
                        "evt_4", NOON, root.id(), "publish", State.PUBLISHED, "grace", "Fine"),
                new ContributionReported("evt_5", NOON, root.id(), "Casino"),
                new CatalogueRevised(
                        "evt_6",
                        NOON,
                        42,
                        List.of(
                                new CatalogueRevised.RevisedEntry(
                                        "frameworks/flask",
                                        "Olive",
                                        "A release",
                                        List.of("frameworks/flask/latest")))),
                new FrameworkBehind("evt_7", NOON, new Slug("flask"), "Flask", "3.1.3", 12));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsOfItsSchema(GuideEvent event) {
        String name = event.type().apiName();
        JsonNode content = content(name);
        JsonNode payload = Json.readOwn(payload(event), JsonNode.class);

        assertThat(CONTRACT.faults(content.path("schema"), payload)).isEmpty();
        assertThat(payload.path("type").asText()).isEqualTo(name);
        assertThat(payload.path("timestamp").asText()).isEqualTo("2026-12-01T12:00:00.123Z");
    }

    @ParameterizedTest
    @MethodSource("events")
    void nobodyIsInItWhoIsNotToBeTold(GuideEvent event) {
        assertThat(payload(event)).doesNotContain("grace", "Olive", "B".repeat(22));
    }

    @Test
    void everyTypeIsInTheContractWithAnExampleOfItsSchema() {
        assertThat(CONTRACT.webhooks().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Arrays.stream(EventType.values()).map(EventType::apiName),
                                        Stream.of("webhook.test"))
                                .toList());
        CONTRACT.webhooks()
                .fieldNames()
                .forEachRemaining(
                        name ->
                                assertThat(
                                                CONTRACT.faults(
                                                        content(name).path("schema"),
                                                        content(name).path("example")))
                                        .as(name)
                                        .isEmpty());
    }

    private static JsonNode content(String name) {
        JsonNode content =
                CONTRACT.webhooks().at("/" + name + "/post/requestBody/content/application~1json");
        assertThat(content.has("example")).as(name).isTrue();
        return content;
    }

    private static String payload(GuideEvent event) {
        Webhook webhook =
                new Webhook(
                        "ci",
                        "https://ci.example/",
                        WebhookShape.STANDARD,
                        List.of(event.type().apiName()),
                        true,
                        null,
                        null,
                        List.of());
        WebhookChannel channel =
                new WebhookChannel(
                        new OneWebhook(webhook),
                        HttpSender.standard(Reach.PUBLIC),
                        "",
                        InstantSource.fixed(NOON));
        return channel.deliveries(event).getFirst().payload();
    }

    private static ToldContribution told(Optional<ContributionId> parent) {
        String own =
                ContributionId.sortableId(
                        NOON.toEpochMilli(), new byte[10], ContributionKind.COMMENT);
        ContributionId root = ContributionId.ofRoot("A".repeat(20), own);
        return new ToldContribution(
                parent.map(id -> id.reply(own)).orElse(root),
                ThreadKey.parse("page:/x/").orElseThrow(),
                parent,
                new AuthorId("B".repeat(22)),
                "Ada",
                false,
                "Hello");
    }

    private record OneWebhook(Webhook webhook) implements WebhookRegistry {

        @Override
        public Webhooks current() {
            return read();
        }

        @Override
        public Webhooks read() {
            return new Webhooks(1, List.of(webhook));
        }

        @Override
        public boolean replace(Webhooks next, LogEntry logEntry) {
            return false;
        }
    }
}
