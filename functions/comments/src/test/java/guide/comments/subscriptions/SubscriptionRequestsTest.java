package guide.comments.subscriptions;

import static guide.comments.subscriptions.SomeSubscriptions.ENVIRONMENT;
import static guide.comments.subscriptions.SomeSubscriptions.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.ports.Contributions;
import guide.comments.sites.SiteId;
import guide.comments.spam.AddressHasher;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.spam.DynamoSpamStore;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// How wishes are taken, and how little they can do to a mailbox whose owner never asked.
@Tag("tables")
class SubscriptionRequestsTest {

    private static final CommentsTable TABLE = SomeSubscriptions.table();

    private final SomeSubscriptions some = new SomeSubscriptions();
    private final SubscriptionBook book = new InMemorySubscriptions();
    private final InMemoryMailboxes mailboxes = InMemoryMailboxes.at(NOON);
    private final SubscriberIds ids = SubscriberIds.from(ENVIRONMENT);
    private final SubscriptionRequests requests =
            new SubscriptionRequests(
                    book,
                    mailboxes,
                    ids,
                    new ConfirmationLimits(
                            new DynamoSpamStore(TABLE), AddressHasher.from(ENVIRONMENT)));
    private final SiteId site = new SiteId("s" + UUID.randomUUID().toString().substring(0, 8));
    private final String address = UUID.randomUUID() + "@example.org";

    @Test
    void aWishWaitsAndItsAddressIsAsked() {
        assertThat(requests.take(wish(address, some.thread))).isEqualTo(SubscriptionOutcome.ASKED);

        assertThat(book.of(id(address))).hasSize(1).noneMatch(Subscription::isConfirmed);
        assertThat(mailboxes.requests()).hasSize(1);
    }

    @Test
    void aMailboxIsAskedOnceADayWhateverItsAddressesLookLike() {
        for (int n = 0; n < 5; n++) {
            String tagged = address.replace("@", "+" + n + "@");
            requests.take(wish(n % 2 == 0 ? tagged : tagged.toUpperCase(Locale.ROOT), some.thread));
        }

        assertThat(mailboxes.requests()).hasSize(1);
    }

    @Test
    void nobodyIsAskedForWhatIsHeld() {
        SubscriptionOutcome outcome =
                requests.take(wish(address, some.thread), new Contributions().root(1).id());

        assertThat(outcome).isEqualTo(SubscriptionOutcome.WAITS);
        assertThat(book.of(id(address))).hasSize(1);
        assertThat(mailboxes.requests()).isEmpty();
    }

    @Test
    void whoHasShownThatTheAddressIsTheirsIsNotAskedAgain() {
        requests.take(wish(address, some.thread));
        Subscription waiting = book.of(id(address)).getFirst();
        book.confirm(waiting.confirmed(NOON));
        mailboxes.requests().clear();
        Topic replies = new Topic.RepliesTopic(some.author);

        assertThat(requests.take(wish(address, some.thread)))
                .isEqualTo(SubscriptionOutcome.UNCHANGED);
        assertThat(requests.take(wish(address, replies))).isEqualTo(SubscriptionOutcome.CONFIRMED);

        assertThat(book.of(id(address))).hasSize(2).allMatch(Subscription::isConfirmed);
        assertThat(mailboxes.requests()).isEmpty();
    }

    @Test
    void aStrangerIsNotBelievedThatAConfirmedAddressIsTheirs() {
        requests.take(wish(address, some.thread));
        book.confirm(book.of(id(address)).getFirst().confirmed(NOON));
        Topic replies = new Topic.RepliesTopic(some.other);
        SubscriptionWish wish = wish(address, replies);
        SubscriptionWish stranger =
                new SubscriptionWish(
                        wish.address(),
                        replies,
                        Optional.of(some.other),
                        site,
                        "en",
                        wish.home(),
                        "",
                        NOON);

        requests.take(stranger);

        assertThat(book.find(id(address), replies).orElseThrow().isConfirmed()).isFalse();
    }

    @Test
    void aSenderMakesTenWishesAtOnceAndThenOneInTenMinutes() {
        String sender = "2001:db8::" + Integer.toHexString(address.hashCode() & 0xffff);
        for (int n = 0; n < ConfirmationLimits.OF_SENDER.burst(); n++) {
            assertThat(requests.take(from(sender, NOON))).isEqualTo(SubscriptionOutcome.ASKED);
        }

        assertThat(requests.take(from(sender, NOON))).isEqualTo(SubscriptionOutcome.IGNORED);
        Instant later = NOON.plus(Duration.ofMinutes(10));
        assertThat(requests.take(from(sender, later))).isEqualTo(SubscriptionOutcome.ASKED);
        assertThat(requests.take(from(sender, later))).isEqualTo(SubscriptionOutcome.IGNORED);
    }

    @Test
    void aSiteSetsOffSixtyConfirmationsAtOnceWhoeverSendsThem() {
        for (int n = 0; n < ConfirmationLimits.OF_SITE.burst(); n++) {
            assertThat(requests.take(from("", NOON))).isEqualTo(SubscriptionOutcome.ASKED);
        }

        assertThat(requests.take(from("", NOON))).isEqualTo(SubscriptionOutcome.WAITS);
    }

    @Test
    void twentyWaitForAnAddressAndNoMore() {
        for (int n = 0; n < SubscriptionRequests.MOST_WAITING; n++) {
            requests.take(wish(address, new SomeSubscriptions().thread));
        }

        assertThat(requests.take(wish(address, some.thread)))
                .isEqualTo(SubscriptionOutcome.IGNORED);
        assertThat(book.of(id(address))).hasSize(SubscriptionRequests.MOST_WAITING);
    }

    @Test
    void aMailboxThatWantsNoneIsLeftAlone() {
        String mailbox = ids.mailbox(new ReaderAddress(address)).getFirst();
        mailboxes.refuse(mailbox, NOON, NOON.plusSeconds(1));

        assertThat(requests.take(wish(address, some.thread)))
                .isEqualTo(SubscriptionOutcome.IGNORED);
        assertThat(book.of(id(address))).isEmpty();
    }

    private SubscriptionWish from(String sender, Instant now) {
        return new SubscriptionWish(
                new ReaderAddress(UUID.randomUUID() + "@example.org"),
                some.thread,
                Optional.empty(),
                site,
                "en",
                "https://guide.example.org",
                sender,
                now);
    }

    private SubscriptionWish wish(String to, Topic topic) {
        return new SubscriptionWish(
                ReaderAddress.parse(to).orElseThrow(),
                topic,
                Optional.of(some.author),
                site,
                "en",
                "https://guide.example.org",
                "",
                NOON);
    }

    private SubscriberId id(String of) {
        return ids.of(new ReaderAddress(of)).getFirst();
    }
}
