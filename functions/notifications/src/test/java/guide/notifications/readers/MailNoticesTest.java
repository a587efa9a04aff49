package guide.notifications.readers;

import static guide.notifications.readers.ReadersOfTests.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.domain.AuthorId;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.Topic;
import guide.lambda.json.Json;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What ends because SES reports it; the messages have the fields of its documentation.
@Tag("tables")
class MailNoticesTest {

    private final ReadersOfTests readers = new ReadersOfTests();
    private final AuthorId ann = author();
    private final Subscription subscription = readers.subscribe(new Topic.RepliesTopic(ann), ann);
    private final String address = subscription.subscriber().address().text();
    private final MailNotices notices =
            new MailNotices(readers.book, readers.mailboxes, readers.ids, readers::now);

    @Test
    void aPermanentBounceEndsAllOfAnAddressAndItIsNotAskedAgain() {
        readers.subscribe(address, new Topic.ThreadTopic(readers.thread), ann);

        assertThat(notices.take(bounce("Permanent"))).isEqualTo(1);

        assertThat(readers.book.of(subscription.subscriber().id())).isEmpty();
        assertThat(isRefused()).isTrue();
    }

    @Test
    void aFullMailboxEndsNothing() {
        assertThat(notices.take(bounce("Transient"))).isZero();

        assertThat(readers.book.of(subscription.subscriber().id())).hasSize(1);
        assertThat(isRefused()).isFalse();
    }

    @Test
    void aComplaintEndsThem() {
        JsonNode complaint =
                notice(
                        Map.of(
                                "eventType",
                                "Complaint",
                                "complaint",
                                Map.of("complainedRecipients", recipients())));

        assertThat(notices.take(complaint)).isEqualTo(1);

        assertThat(readers.book.of(subscription.subscriber().id())).isEmpty();
        assertThat(isRefused()).isTrue();
    }

    @Test
    void theOlderFormOfNotificationsIsReadToo() {
        JsonNode complaint =
                notice(
                        Map.of(
                                "notificationType",
                                "Complaint",
                                "complaint",
                                Map.of("complainedRecipients", recipients())));

        assertThat(notices.take(complaint)).isEqualTo(1);
    }

    @Test
    void whatIsNeitherEndsNothing() {
        assertThat(notices.take(notice(Map.of("eventType", "Delivery")))).isZero();
        assertThat(notices.take(notice(Map.of()))).isZero();
        assertThat(readers.book.of(subscription.subscriber().id())).hasSize(1);
    }

    private JsonNode bounce(String type) {
        return notice(
                Map.of(
                        "eventType",
                        "Bounce",
                        "bounce",
                        Map.of("bounceType", type, "bouncedRecipients", recipients())));
    }

    private List<Map<String, String>> recipients() {
        return List.of(Map.of("emailAddress", address.toUpperCase(Locale.ROOT)));
    }

    private static JsonNode notice(Map<String, Object> message) {
        String record = Json.write(Map.of("Sns", Map.of("Message", Json.write(message))));
        return Json.readOwn(record, JsonNode.class);
    }

    private boolean isRefused() {
        return readers.mailboxes.isRefused(
                readers.ids.mailbox(subscription.subscriber().address()).getFirst());
    }
}
