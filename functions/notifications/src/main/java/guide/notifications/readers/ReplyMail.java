package guide.notifications.readers;

import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.Topic;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.ContributionReplied;
import guide.notifications.events.GuideEvent;

import java.util.List;
import java.util.Set;

/// Tells an author of replies to what they wrote.
final class ReplyMail implements Channel {

    private static final String NAME = "reply-mail";

    /// More addresses than one person has confirmed for one secret.
    private static final int MOST = 20;

    private final SubscriptionBook book;
    private final ReaderPost post;
    private final ReaderLetters letters;

    ReplyMail(SubscriptionBook book, ReaderPost post, ReaderLetters letters) {
        this.book = book;
        this.post = post;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        if (!(event instanceof ContributionReplied replied)
                || replied.reply().authorId().equals(replied.parent().authorId())) {
            return List.of();
        }
        Topic topic = new Topic.RepliesTopic(replied.parent().authorId());
        List<SubscriberId> found = book.confirmed(topic, "", MOST).items();
        if (found.isEmpty()) {
            return List.of();
        }
        Set<SubscriberId> own = new OwnAddresses(book).of(replied.reply().authorId());
        String payload =
                MailedContribution.of(replied.reply().id(), replied.reply().thread(), topic).json();
        return found.stream()
                .filter(each -> !own.contains(each))
                .map(each -> Delivery.of(event, NAME, each.value(), payload))
                .toList();
    }

    @Override
    public SendResult send(Delivery delivery) {
        return post.send(delivery, (to, told) -> letters.one(to, told, post.now()));
    }
}
