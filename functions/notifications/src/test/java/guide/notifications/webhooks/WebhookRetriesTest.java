package guide.notifications.webhooks;

import static guide.notifications.webhooks.HookFixtures.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.LogEntry;
import guide.comments.storage.CommentsTable;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.notifications.NotificationTables;
import guide.notifications.delivery.Deliveries;
import guide.notifications.delivery.DeliveryState;
import guide.notifications.delivery.Outbox;
import guide.notifications.delivery.OutboxCall;
import guide.notifications.delivery.RetryPlan;
import guide.notifications.delivery.StoredDelivery;
import guide.notifications.events.GuideEvent;
import guide.notifications.outbound.AnsweringServer;
import guide.notifications.outbound.HttpSender;
import guide.notifications.outbound.Reach;
import guide.notifications.storage.DynamoDeliveries;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// What becomes of a delivery when its server fails: over HTTP, with the outbox and a real table.
@Tag("tables")
class WebhookRetriesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final CommentsTable table = ownTable(now::get);
    private final Deliveries deliveries = new DynamoDeliveries(table);
    private final WebhookRegistry registry = new DynamoWebhooks(table, now::get);
    private final Outbox outbox =
            new Outbox(
                    deliveries,
                    List.of(
                            new WebhookChannel(
                                    registry,
                                    HttpSender.standard(Reach.THIS_MACHINE_TOO),
                                    "",
                                    now::get)));
    private final GuideEvent event = HookFixtures.held("evt_1", "Ada", "page:/x/", "Hello");

    @Test
    void afterTenFailuresItIsDeliveredOnceWithTheSameId() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (AnsweringServer server =
                AnsweringServer.with(
                        out -> {
                            boolean works = asked.incrementAndGet() > 10;
                            AnsweringServer.status(works ? "204 None" : "503 Later").with(out);
                        })) {
            set(HookFixtures.standard("ci", server.uri().toString(), WebhookSecret.made(NOON)));

            outbox.tell(event, call());
            rounds(20);
            outbox.tell(event, call());
            rounds(2);

            assertThat(server.requests()).hasSize(11);
            assertThat(server.requests().stream().map(ReceivedDelivery::of))
                    .allSatisfy(received -> assertThat(received.id()).isEqualTo("evt_1"));
            assertThat(stored("ci").state()).isEqualTo(DeliveryState.SENT);
            assertThat(stored("ci").note()).isEqualTo("The host answered with status 204.");
        }
    }

    @Test
    void whatNeverWorkedIsADeadLetterAndReplayDeliversIt() throws IOException {
        AtomicReference<String> status = new AtomicReference<>("500 Broken");
        try (AnsweringServer server =
                AnsweringServer.with(out -> AnsweringServer.status(status.get()).with(out))) {
            set(HookFixtures.standard("ci", server.uri().toString(), WebhookSecret.made(NOON)));

            outbox.tell(event, call());
            rounds(30);

            assertThat(server.requests()).hasSize(RetryPlan.MOST_ATTEMPTS);
            assertThat(stored("ci").state()).isEqualTo(DeliveryState.DEAD);
            assertThat(deliveries.dead(10))
                    .extracting(StoredDelivery::note)
                    .containsExactly("The host answered with status 500.");

            status.set("200 OK");
            assertThat(deliveries.replay(stored("ci").delivery().key(), now.get())).isTrue();
            rounds(3);

            assertThat(server.requests()).hasSize(RetryPlan.MOST_ATTEMPTS + 1);
            ReceivedDelivery last = ReceivedDelivery.of(server.requests().getLast());
            assertThat(last.id()).isEqualTo("evt_1");
            assertThat(last.body()).contains("\"type\":\"contribution.held\"", "\"Ada\"");
            assertThat(stored("ci").state()).isEqualTo(DeliveryState.SENT);
            assertThat(deliveries.dead(10)).isEmpty();
        }
    }

    @Test
    void aServerThatIsGoneIsNotAskedAgain() throws IOException {
        try (AnsweringServer server = AnsweringServer.with(AnsweringServer.status("410 Gone"))) {
            set(HookFixtures.standard("ci", server.uri().toString(), WebhookSecret.made(NOON)));

            outbox.tell(event, call());
            rounds(3);

            assertThat(server.requests()).hasSize(1);
            assertThat(stored("ci").state()).isEqualTo(DeliveryState.DEAD);
        }
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthers() throws IOException {
        try (AnsweringServer works = AnsweringServer.with(AnsweringServer.status("200 OK"));
                AnsweringServer fails = AnsweringServer.with(out -> {})) {
            set(
                    HookFixtures.standard(
                            "fails", fails.uri().toString(), WebhookSecret.made(NOON)),
                    HookFixtures.standard(
                            "works", works.uri().toString(), WebhookSecret.made(NOON)));

            outbox.tell(event, call());

            assertThat(stored("works").state()).isEqualTo(DeliveryState.SENT);
            assertThat(stored("fails").state()).isEqualTo(DeliveryState.WAITING);
            assertThat(stored("fails").note())
                    .isEqualTo("The host closed the connection without an answer.");
        }
    }

    @Test
    void oneThatIsSwitchedOffOrRemovedMeanwhileIsNotSentTo() throws IOException {
        try (AnsweringServer server = AnsweringServer.with(AnsweringServer.status("500 No"))) {
            String url = server.uri().toString();
            set(HookFixtures.standard("off", url), HookFixtures.standard("gone", url));
            outbox.tell(event, call());
            assertThat(server.requests()).hasSize(2);

            Webhook off = HookFixtures.standard("off", url);
            set(new Webhook("off", url, off.shape(), off.events(), false, null, null, List.of()));
            rounds(2);

            assertThat(server.requests()).hasSize(2);
            assertThat(stored("off").state()).isEqualTo(DeliveryState.DEAD);
            assertThat(stored("gone").note()).contains("removed");
        }
    }

    /// A table that no other test sees: what is due there is this test's alone.
    private static CommentsTable ownTable(InstantSource clock) {
        DynamoDbClient client = TestTables.start().client();
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), client);
        return new CommentsTable(client, NotificationTables.COMMENTS, clock);
    }

    private void set(Webhook... webhooks) {
        UnaryOperator<Instant> readAgain = at -> at.plusSeconds(6);
        long version = registry.read().version();
        LogEntry logEntry = new LogEntry(now.get(), "grace", "set-webhooks", null, "", null);
        assertThat(registry.replace(new Webhooks(version, List.of(webhooks)), logEntry)).isTrue();
        now.updateAndGet(readAgain);
    }

    /// Rounds of the schedule, each after every pause there is.
    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            now.updateAndGet(at -> at.plus(Duration.ofHours(6)));
            outbox.sendDue(call());
        }
    }

    private OutboxCall call() {
        return new OutboxCall(now::get, now.get().plusSeconds(60));
    }

    private StoredDelivery stored(String webhook) {
        return deliveries.newest(WebhookChannel.NAME, webhook, 10).getFirst();
    }
}
