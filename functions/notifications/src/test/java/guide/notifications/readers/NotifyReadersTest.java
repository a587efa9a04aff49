package guide.notifications.readers;

import static guide.notifications.readers.ReadersOfTests.author;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorId;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.Topic;
import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.notifications.NotificationTables;
import guide.notifications.NotifyHandler;
import guide.notifications.mail.MailMessage;
import guide.notifications.mail.MailResult;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What reaches readers through the function itself: the stream's record that an address is to be
/// asked, and what SNS reports.
@Tag("tables")
class NotifyReadersTest {

    private final ReadersOfTests readers = new ReadersOfTests();
    private final List<MailMessage> sent = new ArrayList<>();
    private final AuthorId ann = author();

    @Test
    void theRecordThatAnAddressIsToBeAskedIsOneMail() throws IOException {
        Subscription waiting =
                readers.waiting(
                        UUID.randomUUID() + "@example.org",
                        new Topic.RepliesTopic(ann),
                        ann,
                        Optional.empty());
        readers.book.ask(waiting);
        String change = asked(waiting);

        call(change);
        call(change);

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().to().text()).isEqualTo(waiting.subscriber().address().text());
    }

    @Test
    void aBounceThatSnsReportsEndsASubscription() throws IOException {
        Subscription subscription = readers.subscribe(new Topic.RepliesTopic(ann), ann);
        String address = subscription.subscriber().address().text();
        Map<String, Object> bounce =
                Map.of(
                        "bounceType",
                        "Permanent",
                        "bouncedRecipients",
                        List.of(Map.of("emailAddress", address)));
        String message = Json.write(Map.of("eventType", "Bounce", "bounce", bounce));

        call(
                Json.write(
                        Map.of(
                                "Records",
                                List.of(
                                        Map.of(
                                                "EventSource",
                                                "aws:sns",
                                                "Sns",
                                                Map.of("Message", message))))));

        assertThat(readers.book.of(subscription.subscriber().id())).isEmpty();
    }

    private String asked(Subscription waiting) {
        String mailbox = readers.ids.mailbox(waiting.subscriber().address()).getFirst();
        Map<String, Object> item =
                Map.of(
                        "pk", Map.of("S", "confirmation#" + mailbox),
                        "sk", Map.of("S", "#"),
                        "subscriber", Map.of("S", waiting.subscriber().id().value()),
                        "at", Map.of("S", readers.now().toString()),
                        "expiresAt", Map.of("N", "4102444800"));
        Map<String, Object> change =
                Map.of(
                        "ApproximateCreationDateTime",
                        readers.now().getEpochSecond(),
                        "SequenceNumber",
                        "1",
                        "NewImage",
                        item);
        return Json.write(
                Map.of("Records", List.of(Map.of("eventName", "INSERT", "dynamodb", change))));
    }

    private void call(String event) throws IOException {
        Map<String, String> environment = new HashMap<>(NotificationTables.ENVIRONMENT);
        environment.putAll(ReadersOfTests.ENVIRONMENT);
        environment.put("COMMENTS_TABLE", NotificationTables.COMMENTS);
        environment.put("CATALOGUE_TABLE", "CatalogueTable");
        InstantSource clock = readers::now;
        new NotifyHandler(
                        environment,
                        NotificationTables.CLIENT,
                        clock,
                        (_, _, _) -> readers.channels(this::send))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        NoOpContext.silent("notify"));
    }

    private MailResult send(MailMessage message) {
        sent.add(message);
        return new MailResult.Accepted("1");
    }
}
