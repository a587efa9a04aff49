package guide.notifications.readers;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.subscriptions.Mailboxes;
import guide.comments.subscriptions.ReaderAddress;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.SubscriptionBook;
import guide.lambda.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What SES reports of mails (Amazon SES Developer Guide, "Contents of event data that Amazon SES
/// publishes to Amazon SNS"): an address to which nothing can be delivered, or whose reader
/// complained, ends all its subscriptions and is not asked again for half a year.
///
/// A transient bounce, such as a full mailbox, ends nothing.
public final class MailNotices {

    static final Duration LEFT_ALONE = Duration.ofDays(180);

    private final SubscriptionBook book;
    private final Mailboxes mailboxes;
    private final SubscriberIds ids;
    private final InstantSource clock;

    public MailNotices(
            SubscriptionBook book, Mailboxes mailboxes, SubscriberIds ids, InstantSource clock) {
        this.book = book;
        this.mailboxes = mailboxes;
        this.ids = ids;
        this.clock = clock;
    }

    /// Takes what SNS hands over.
    ///
    /// @param notice a record of its event
    /// @return how many addresses are told of nothing more
    /// @throws RuntimeException if its message is no JSON
    public int take(JsonNode notice) {
        JsonNode message =
                Json.readOwn(notice.path("Sns").path("Message").asText(), JsonNode.class);
        List<ReaderAddress> ended =
                recipients(message)
                        .map(
                                recipient ->
                                        ReaderAddress.parse(
                                                recipient.path("emailAddress").asText()))
                        .flatMap(Optional::stream)
                        .toList();
        ended.forEach(this::end);
        return ended.size();
    }

    private static Stream<JsonNode> recipients(JsonNode message) {
        String type = message.path("eventType").asText(message.path("notificationType").asText());
        return switch (type) {
            case "Complaint" ->
                    message.path("complaint").path("complainedRecipients").valueStream();
            case "Bounce" -> {
                JsonNode bounce = message.path("bounce");
                yield bounce.path("bounceType").asText().equals("Permanent")
                        ? bounce.path("bouncedRecipients").valueStream()
                        : Stream.empty();
            }
            default -> Stream.empty();
        };
    }

    private void end(ReaderAddress address) {
        Instant now = clock.instant();
        for (SubscriberId id : ids.of(address)) {
            book.of(id).forEach(each -> book.end(id, each.topic()));
        }
        mailboxes.refuse(ids.mailbox(address).getFirst(), now, now.plus(LEFT_ALONE));
    }
}
