package guide.notifications.readers;

import guide.comments.subscriptions.ConfirmationRequest;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.GuideEvent;

import java.time.Instant;
import java.util.List;

/// Asks an address whether it wants what waits for it.
public final class ConfirmationMail implements Channel {

    private static final String NAME = "confirmation-mail";

    private final SubscriptionBook book;
    private final ReaderPost post;
    private final ReaderLetters letters;

    ConfirmationMail(SubscriptionBook book, ReaderPost post, ReaderLetters letters) {
        this.book = book;
        this.post = post;
        this.letters = letters;
    }

    /// What is owed because of a request that was written into the table.
    public static Delivery of(ConfirmationRequest request) {
        DeliveryKey key =
                new DeliveryKey(NAME, request.subscriber().value(), request.at(), "confirmation");
        return new Delivery(key, "{}", request.at(), 0);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        return List.of();
    }

    @Override
    public SendResult send(Delivery delivery) {
        List<Subscription> waiting =
                book.of(new SubscriberId(delivery.key().target())).stream()
                        .filter(each -> !each.isConfirmed() && each.contribution().isEmpty())
                        .toList();
        Instant end = delivery.key().at().plus(SubscriptionTokens.CONFIRMATION);
        return waiting.isEmpty()
                ? new SendResult.Sent("Nothing waited any more.")
                : post.mailUnconfirmed(
                        delivery, waiting.getFirst(), letters.confirmation(waiting, end));
    }
}
