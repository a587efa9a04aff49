package guide.notifications.readers;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.ContributionLookup;
import guide.comments.ports.EarlierKeys;
import guide.comments.ports.Page;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.Topic;
import guide.lambda.json.Json;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Deliveries;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.ContributionPublished;
import guide.notifications.events.GuideEvent;
import guide.notifications.events.ToldContribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells those who want to know of everything in a thread, or on a site.
///
/// The first subscribers are told with the event. Behind them a delivery of the channel's own goes
/// on, a page at a time, in the calls of the schedule: however many there are, the stream goes on.
/// Each page is stored before the next one is asked for, so that a crash repeats a page at most,
/// whose deliveries have the same keys.
final class ThreadMail implements Channel {

    private static final String NAME = "thread-mail";

    /// Subscribers that are told with the event.
    static final int AT_ONCE = 50;

    /// Subscribers of a further page.
    static final int PAGE = 200;

    /// That a page of subscribers is to be told.
    ///
    /// @param after the position after which it begins
    /// @param event its id, and when it happened, for the keys of deliveries
    record FurtherPage(
            MailedContribution mention, String author, String after, String event, Instant at) {}

    private final SubscriptionBook book;
    private final ContributionLookup contributions;
    private final EarlierKeys earlier;
    private final Deliveries deliveries;
    private final ReaderPost post;
    private final ReaderLetters letters;

    ThreadMail(ReaderPorts ports, ReaderPost post, ReaderLetters letters) {
        book = ports.book();
        contributions = ports.contributions();
        earlier = ports.earlier();
        deliveries = ports.deliveries();
        this.post = post;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        if (!(event instanceof ContributionPublished published)) {
            return List.of();
        }
        ToldContribution told = published.told();
        List<Delivery> all = new ArrayList<>();
        for (Topic topic : topics(told)) {
            Page<SubscriberId> page = book.confirmed(topic, "", AT_ONCE);
            if (page.items().isEmpty()) {
                continue;
            }
            FurtherPage first =
                    new FurtherPage(
                            MailedContribution.of(told.id(), told.thread(), topic)
                                    .replyingTo(told.parent().flatMap(this::author)),
                            told.authorId().value(),
                            "",
                            event.id(),
                            event.at());
            all.addAll(told(first, page));
            if (!page.next().isEmpty()) {
                // Not due yet: the schedule sends it.
                all.add(further(first, page.next(), post.now().plusSeconds(1)));
            }
        }
        return all;
    }

    /// Who subscribed to a thread before it moved did so by its earlier key, under which their
    /// address is encrypted.
    private List<Topic> topics(ToldContribution told) {
        Set<ThreadKey> keys = new LinkedHashSet<>(List.of(told.thread().today()));
        earlier.of(told.thread()).forEach(key -> keys.add(key.today()));
        List<Topic> topics = new ArrayList<>();
        keys.forEach(key -> topics.add(new Topic.ThreadTopic(key)));
        told.thread().site().ifPresent(site -> topics.add(new Topic.SiteTopic(site)));
        return topics;
    }

    private Optional<AuthorId> author(ContributionId parent) {
        return contributions.published(parent).map(Contribution.Published::authorId);
    }

    private List<Delivery> told(FurtherPage step, Page<SubscriberId> page) {
        Set<SubscriberId> own = new OwnAddresses(book).of(new AuthorId(step.author()));
        return page.items().stream()
                .filter(each -> !own.contains(each))
                .map(each -> delivery(step, each))
                .toList();
    }

    /// By its key it is one delivery also for whoever wants both the thread and the site.
    private static Delivery delivery(FurtherPage step, SubscriberId subscriber) {
        DeliveryKey key = new DeliveryKey(NAME, subscriber.value(), step.at(), step.event());
        return new Delivery(key, step.mention().json(), step.at(), 0);
    }

    private static Delivery further(FurtherPage step, String after, Instant due) {
        DeliveryKey key =
                new DeliveryKey(
                        NAME,
                        "page-" + step.mention().about().digest(),
                        step.at(),
                        step.event() + "-" + after);
        FurtherPage next =
                new FurtherPage(step.mention(), step.author(), after, step.event(), step.at());
        return new Delivery(key, Json.write(next), due, 0);
    }

    @Override
    public SendResult send(Delivery delivery) {
        return delivery.key().target().startsWith("page-")
                ? goOn(Json.readOwn(delivery.payload(), FurtherPage.class))
                : sendOne(delivery);
    }

    private SendResult goOn(FurtherPage step) {
        Page<SubscriberId> page = book.confirmed(step.mention().about(), step.after(), PAGE);
        told(step, page).forEach(deliveries::add);
        if (!page.next().isEmpty()) {
            deliveries.add(further(step, page.next(), post.now()));
        }
        return new SendResult.Sent(page.items().size() + " are told.");
    }

    private SendResult sendOne(Delivery delivery) {
        MailedContribution mention = MailedContribution.parse(delivery.payload());
        return isToldAsReply(delivery, mention)
                ? new SendResult.Sent("They are told of it as a reply.")
                : post.send(delivery, (to, told) -> letters.one(to, told, post.now()));
    }

    /// Who is replied to and also reads everything gets one mail.
    private boolean isToldAsReply(Delivery delivery, MailedContribution mention) {
        return Optional.ofNullable(mention.parentAuthor())
                .map(author -> new Topic.RepliesTopic(new AuthorId(author)))
                .flatMap(topic -> post.holding(delivery, topic))
                .isPresent();
    }
}
