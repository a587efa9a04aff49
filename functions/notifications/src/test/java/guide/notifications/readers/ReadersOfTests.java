package guide.notifications.readers;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Decision;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.ReaderIds;
import guide.comments.languages.ReaderLanguage;
import guide.comments.signin.SignInLinks;
import guide.comments.sites.SiteId;
import guide.comments.sites.Sites;
import guide.comments.storage.AuthorStore;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationItems;
import guide.comments.storage.PostStore;
import guide.comments.storage.signin.DynamoSignIns;
import guide.comments.storage.subscriptions.DynamoMailboxes;
import guide.comments.storage.subscriptions.DynamoSubscriptions;
import guide.comments.storage.traces.DynamoStatements;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.Mailboxes;
import guide.comments.subscriptions.ReaderAddress;
import guide.comments.subscriptions.Subscriber;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.comments.subscriptions.Topic;
import guide.lambda.json.Digest;
import guide.notifications.NotificationTables;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Outbox;
import guide.notifications.delivery.OutboxCall;
import guide.notifications.events.ContributionDecided;
import guide.notifications.events.ContributionPublished;
import guide.notifications.events.ContributionReplied;
import guide.notifications.events.GuideEvent;
import guide.notifications.events.ToldContribution;
import guide.notifications.mail.MailMessage;
import guide.notifications.mail.MailResult;
import guide.notifications.mail.MailSender;
import guide.notifications.storage.DynamoDeliveries;
import guide.notifications.storage.DynamoDigests;
import guide.notifications.storage.DynamoMailBudget;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Readers, what they write and what they are mailed, over a real table and with a clock that is
/// moved by hand.
final class ReadersOfTests {

    /// In the future: the table server deletes what has ended by its own clock. Each test has a day
    /// of its own, since what is due is everybody's.
    private static final AtomicInteger DAYS = new AtomicInteger();

    static final Map<String, String> ENVIRONMENT =
            Map.of("SIGNING_SECRET", "a-secret-of-these-tests-0123456789");

    private final Instant noon =
            Instant.parse("2046-11-29T12:00:00Z")
                    .plus(Duration.ofDays(2L * DAYS.getAndIncrement()));
    final SiteId site = new SiteId("s" + UUID.randomUUID().toString().substring(0, 8));
    final ThreadKey thread = new ThreadKey.OfPage(site, "/" + UUID.randomUUID() + "/");
    final List<ThreadKey> earlier = new ArrayList<>();
    final List<MailMessage> sent = new ArrayList<>();
    final SubscriptionBook book;
    final Mailboxes mailboxes;
    final SubscriberIds ids = SubscriberIds.from(ENVIRONMENT);
    final DynamoDeliveries deliveries;
    final DynamoSignIns signIns;
    private final CommentsTable table;
    private final Outbox outbox;
    private Instant now = noon;
    private int posts;

    ReadersOfTests() {
        table = NotificationTables.comments(() -> now);
        book = new DynamoSubscriptions(table, AddressCipher.from(ENVIRONMENT));
        mailboxes = new DynamoMailboxes(table);
        signIns = new DynamoSignIns(table, AddressCipher.from(ENVIRONMENT));
        deliveries = new DynamoDeliveries(table);
        outbox = new Outbox(deliveries, channels(this::send));
    }

    List<Channel> channels(MailSender sender) {
        ReaderPorts ports =
                new ReaderPorts(
                        book,
                        mailboxes,
                        ids,
                        SubscriptionTokens.from(ENVIRONMENT),
                        new AuthorStore(table),
                        new DynamoStatements(table),
                        key -> key.equals(thread) ? earlier : List.of(),
                        new DynamoMailBudget(table),
                        new DynamoDigests(table),
                        deliveries,
                        new ReaderPorts.SignInPorts(
                                signIns,
                                SignInLinks.from(ENVIRONMENT),
                                ReaderIds.from(ENVIRONMENT)),
                        () -> Sites.STANDARD);
        return ReaderChannels.of(ports, ReaderLanguage.EN, sender, () -> now);
    }

    private MailResult send(MailMessage message) {
        sent.add(message);
        return new MailResult.Accepted("1");
    }

    static AuthorId author() {
        return new AuthorId(Digest.short128(UUID.randomUUID().toString()));
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// Somebody who has confirmed it.
    Subscription subscribe(Topic topic, AuthorId author) {
        return subscribe(UUID.randomUUID() + "@example.org", topic, author);
    }

    Subscription subscribe(String address, Topic topic, AuthorId author) {
        Subscription asked = waiting(address, topic, author, Optional.empty()).confirmed(noon);
        book.ask(asked);
        return asked;
    }

    Subscription waiting(
            String address, Topic topic, AuthorId author, Optional<ContributionId> with) {
        ReaderAddress to = new ReaderAddress(address);
        Subscriber subscriber =
                new Subscriber(ids.of(to).getFirst(), to, "en", "https://guide.example.org", site);
        return new Subscription(
                subscriber, topic, Optional.of(author), with, noon, Optional.empty());
    }

    /// Publishes it, and nobody is told of it yet.
    Contribution.Published publish(AuthorId author, Optional<Contribution.Published> parent) {
        ContributionId id = id(parent);
        Author name = new Author("Ann", null, null);
        Contribution.Published published =
                new Contribution.Published(
                        id,
                        parent.map(Contribution.Published::id),
                        author,
                        name,
                        new Content.Comment(),
                        "<p>Hello " + posts + "</p>",
                        0,
                        Optional.empty(),
                        Votes.NONE);
        new PostStore(table)
                .publish(
                        thread,
                        published,
                        new AuthorCopy(
                                author,
                                id,
                                thread,
                                name,
                                new Content.Comment(),
                                "Hello",
                                "fingerprint" + posts,
                                "token",
                                State.PUBLISHED));
        return published;
    }

    private ContributionId id(Optional<Contribution.Published> parent) {
        posts++;
        byte[] unguessable = ByteBuffer.allocate(10).putInt(6, posts).array();
        String sortable =
                ContributionId.sortableId(
                        now.toEpochMilli() + posts, unguessable, ContributionKind.COMMENT);
        String digest =
                Digest.short128(thread.text()).substring(0, ContributionId.THREAD_CHARACTERS);
        return parent.map(to -> to.id().reply(sortable))
                .orElseGet(() -> ContributionId.ofRoot(digest, sortable));
    }

    private ToldContribution told(Contribution.Published published) {
        return new ToldContribution(
                published.id(),
                thread,
                published.parent(),
                published.authorId(),
                published.author().name(),
                false,
                "Hello");
    }

    /// The events of what was published, as the stream has them.
    List<GuideEvent> events(
            Contribution.Published published,
            Optional<Contribution.Published> parent,
            boolean afterReview) {
        String id = Digest.short128(published.id().text());
        GuideEvent first =
                new ContributionPublished(
                        "evt_" + id, published.createdAt(), told(published), afterReview);
        return Stream.concat(
                        Stream.of(first),
                        parent
                                .map(
                                        to ->
                                                new ContributionReplied(
                                                        "evt_r" + id.substring(1),
                                                        published.createdAt(),
                                                        told(published),
                                                        told(to)))
                                .stream())
                .toList();
    }

    /// What a moderator decides on it, or reports do, is the last decision; and its event.
    ///
    /// @param by a moderator, or [LogEntry#BY_REPORTS]
    GuideEvent decided(
            Contribution.Published published, String what, State to, String by, String why) {
        LogEntry entry = new LogEntry(now, by, what, published.id().text(), why, to.apiName(), 0);
        Decision decision = to == State.HELD ? published.hold(thread) : published.remove(thread);
        NotificationTables.CLIENT.putItem(
                put ->
                        put.tableName(NotificationTables.COMMENTS)
                                .item(ModerationItems.decidedItem(decision, entry, true)));
        return ContributionDecided.of(now, published.id(), what, to, by, why);
    }

    /// Publishes it and tells of it.
    Contribution.Published post(AuthorId author, Optional<Contribution.Published> parent) {
        Contribution.Published published = publish(author, parent);
        now = now.plusMillis(posts);
        tell(events(published, parent, false));
        return published;
    }

    void tell(List<GuideEvent> events) {
        events.forEach(event -> outbox.tell(event, call()));
    }

    /// What the schedule does.
    void sendDue() {
        outbox.sendDue(call());
    }

    Outbox outbox() {
        return outbox;
    }

    OutboxCall call() {
        return new OutboxCall(() -> now, now.plus(Duration.ofMinutes(5)));
    }

    List<String> addressees() {
        return sent.stream().map(each -> each.to().text()).toList();
    }
}
