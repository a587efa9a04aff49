package guide.notifications.readers;

import guide.comments.subscriptions.ConfirmationRequest;
import guide.comments.subscriptions.Mailboxes;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionBook.OwnSubscription;
import guide.comments.subscriptions.Topic;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.ContributionPublished;
import guide.notifications.events.GuideEvent;
import guide.notifications.events.ToldContribution;

import java.util.List;
import java.util.Optional;

/// Tells an author that what a moderator looked at is published, where they wanted mail of replies
/// or of that thread. An address that has not confirmed that is asked now: before, nobody had seen
/// what was sent with it.
final class PublishedMail implements Channel {

    private static final String NAME = "published-mail";

    private static final int MOST = 20;

    private final SubscriptionBook book;
    private final Mailboxes mailboxes;
    private final SubscriberIds ids;
    private final ReaderPost post;
    private final ReaderLetters letters;

    PublishedMail(
            SubscriptionBook book,
            Mailboxes mailboxes,
            SubscriberIds ids,
            ReaderPost post,
            ReaderLetters letters) {
        this.book = book;
        this.mailboxes = mailboxes;
        this.ids = ids;
        this.post = post;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        if (!(event instanceof ContributionPublished published) || !published.afterReview()) {
            return List.of();
        }
        ToldContribution told = published.told();
        return book.askedBy(told.authorId(), "", MOST).items().stream()
                .filter(each -> isAbout(each, told))
                .map(
                        each ->
                                Delivery.of(
                                        event,
                                        NAME,
                                        each.subscriber().value(),
                                        MailedContribution.of(
                                                        told.id(), told.thread(), each.topic())
                                                .json()))
                .toList();
    }

    private static boolean isAbout(OwnSubscription own, ToldContribution told) {
        return own.topic().equals(new Topic.RepliesTopic(told.authorId()))
                || own.topic().equals(new Topic.ThreadTopic(told.thread().today()));
    }

    @Override
    public SendResult send(Delivery delivery) {
        MailedContribution mention = MailedContribution.parse(delivery.payload());
        Optional<Subscription> waiting =
                book.find(new SubscriberId(delivery.key().target()), mention.about())
                        .filter(each -> !each.isConfirmed());
        return waiting.isPresent()
                ? ask(waiting.get())
                : post.send(delivery, (to, told) -> letters.published(to, told, post.now()));
    }

    /// From now on it waits as long as any other does.
    private SendResult ask(Subscription held) {
        Subscription waiting =
                new Subscription(
                        held.subscriber(),
                        held.topic(),
                        held.author(),
                        Optional.empty(),
                        post.now(),
                        Optional.empty());
        book.ask(waiting);
        String mailbox = ids.mailbox(held.subscriber().address()).getFirst();
        boolean asked =
                mailboxes.claim(
                        mailbox, new ConfirmationRequest(held.subscriber().id(), post.now()));
        return new SendResult.Sent(
                asked ? "The address is asked." : "The address was asked within a day.");
    }
}
