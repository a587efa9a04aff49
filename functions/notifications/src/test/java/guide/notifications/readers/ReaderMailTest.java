package guide.notifications.readers;

import static guide.notifications.readers.ReadersOfTests.author;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Slug;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ThreadKey;
import guide.comments.subscriptions.ConfirmationRequest;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.Topic;
import guide.notifications.events.CatalogueRevised;
import guide.notifications.events.GuideEvent;
import guide.notifications.mail.LetterPart;
import guide.notifications.mail.MailBudget;
import guide.notifications.mail.MailMessage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who is mailed about what.
@Tag("tables")
class ReaderMailTest {

    private final ReadersOfTests readers = new ReadersOfTests();
    private final AuthorId ann = author();
    private final AuthorId bob = author();
    private final Topic everything = new Topic.ThreadTopic(readers.thread);
    private final Topic replies = new Topic.RepliesTopic(ann);

    @Test
    void anAuthorIsToldOfAReplyInTheThreadOfTheMailsBefore() {
        Subscription subscription = readers.subscribe(replies, ann);
        Contribution.Published root = readers.post(ann, Optional.empty());

        readers.post(bob, Optional.of(root));
        readers.post(bob, Optional.of(root));

        assertThat(readers.sent)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.thread()).isEqualTo(readers.thread.text()))
                .extracting(each -> each.to().text())
                .containsOnly(subscription.subscriber().address().text());
        assertThat(new HashSet<>(readers.sent.stream().map(MailMessage::id).toList())).hasSize(2);
    }

    @Test
    void aMailHasALinkThatEndsItsSubscriptionWithOnePost() {
        readers.subscribe(replies, ann);
        readers.post(bob, Optional.of(readers.post(ann, Optional.empty())));

        MailMessage mail = readers.sent.getFirst();

        String stop = mail.unsubscribe().orElseThrow();
        assertThat(stop)
                .startsWith("https://guide.example.org/v1/subscriptions/unsubscribe?token=u.");
        assertThat(mail.letter().parts())
                .contains(new LetterPart.MailLink("Unsubscribe", stop))
                .anySatisfy(
                        part ->
                                assertThat(part)
                                        .isInstanceOfSatisfying(
                                                LetterPart.MailLink.class,
                                                link ->
                                                        assertThat(link.address())
                                                                .contains("/me.html?token=m.")));
    }

    @Test
    void whoHasEndedItIsToldOfNothingMore() {
        Subscription subscription = readers.subscribe(replies, ann);
        Contribution.Published root = readers.post(ann, Optional.empty());
        readers.book.end(subscription.subscriber().id(), replies);

        readers.post(bob, Optional.of(root));

        assertThat(readers.sent).isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatTheyWroteThemselves() {
        readers.subscribe("ann@example.org", replies, ann);
        readers.subscribe("ann@example.org", everything, ann);
        Contribution.Published root = readers.post(ann, Optional.empty());

        readers.post(ann, Optional.of(root));

        assertThat(readers.sent).isEmpty();
    }

    @Test
    void whoTypesTheAddressOfAnotherDoesNotKeepMailFromThem() {
        Subscription reader = readers.subscribe(everything, author());
        String address = reader.subscriber().address().text();
        readers.book.ask(
                readers.waiting(address, new Topic.RepliesTopic(bob), bob, Optional.empty()));

        readers.post(bob, Optional.empty());

        assertThat(readers.addressees()).containsExactly(address);
    }

    @Test
    void aCommentIsOneMailWhateverItMatches() {
        String address = UUID.randomUUID() + "@example.org";
        readers.subscribe(address, replies, ann);
        readers.subscribe(address, everything, ann);
        readers.subscribe(address, new Topic.SiteTopic(readers.site), ann);
        Contribution.Published root = readers.publish(ann, Optional.empty());
        readers.post(bob, Optional.of(root));
        readers.post(bob, Optional.empty());

        assertThat(readers.addressees()).containsExactly(address, address);
    }

    @Test
    void whoSubscribedToAThreadBeforeItMovedIsToldOnce() {
        ThreadKey old = new ThreadKey.OfPage(readers.site, "/old-" + UUID.randomUUID() + "/");
        String address = UUID.randomUUID() + "@example.org";
        readers.subscribe(address, new Topic.ThreadTopic(old), author());
        readers.subscribe(address, everything, author());
        Subscription other = readers.subscribe(new Topic.ThreadTopic(old), author());
        readers.earlier.add(old);

        readers.post(bob, Optional.empty());

        assertThat(readers.addressees())
                .containsExactlyInAnyOrder(address, other.subscriber().address().text());
    }

    @Test
    void theSameEventTwiceIsOneMail() {
        readers.subscribe(everything, author());
        Contribution.Published root = readers.publish(bob, Optional.empty());
        readers.pass(Duration.ofSeconds(1));

        readers.tell(readers.events(root, Optional.empty(), false));
        readers.tell(readers.events(root, Optional.empty(), false));

        assertThat(readers.sent).hasSize(1);
    }

    @Test
    void whatIsAboveAnHoursLimitComesInOneDigest() {
        readers.subscribe(everything, author());
        for (int n = 0; n < MailBudget.FOR_TARGET + 3; n++) {
            readers.post(bob, Optional.empty());
        }
        assertThat(readers.sent).hasSize(MailBudget.FOR_TARGET);

        readers.pass(Duration.ofHours(1));
        readers.sendDue();
        readers.sendDue();

        assertThat(readers.sent).hasSize(MailBudget.FOR_TARGET + 1);
        assertThat(readers.sent.getLast().letter().parts())
                .filteredOn(LetterPart.Quote.class::isInstance)
                .hasSize(3);
    }

    @Test
    void whatWasPublishedAfterReviewIsToldToItsAuthor() {
        readers.subscribe(replies, ann);
        Contribution.Published root = readers.publish(ann, Optional.empty());
        readers.pass(Duration.ofSeconds(1));

        readers.tell(readers.events(root, Optional.empty(), true));

        assertThat(readers.sent).hasSize(1);
        assertThat(readers.sent.getFirst().letter().parts().toString()).contains("is published");
    }

    @Test
    void anAddressThatWaitedForAModeratorIsAskedOnlyThen() {
        String address = UUID.randomUUID() + "@example.org";
        Contribution.Published root = readers.publish(ann, Optional.empty());
        Subscription held = readers.waiting(address, replies, ann, Optional.of(root.id()));
        readers.book.ask(held);
        readers.pass(Duration.ofSeconds(1));

        readers.tell(readers.events(root, Optional.empty(), true));

        assertThat(readers.sent).isEmpty();
        String mailbox = readers.ids.mailbox(held.subscriber().address()).getFirst();
        assertThat(
                        readers.mailboxes.claim(
                                mailbox,
                                new ConfirmationRequest(held.subscriber().id(), readers.now())))
                .as("it has been claimed")
                .isFalse();
    }

    @Test
    void aConfirmationNamesWhatWaitsAndHasNoLinkThatAStrangerTyped() {
        Topic page = new Topic.ThreadTopic(new ThreadKey.OfPage("/evil.example/win/"));
        Subscription waiting =
                readers.waiting(UUID.randomUUID() + "@example.org", page, bob, Optional.empty());
        readers.book.ask(waiting);
        readers.outbox()
                .dispatch(
                        ConfirmationMail.of(
                                new ConfirmationRequest(waiting.subscriber().id(), readers.now())),
                        readers.call());

        assertThat(readers.sent).hasSize(1);
        assertThat(readers.sent.getFirst().letter().parts().toString())
                .contains("evil[.]example", "/confirm?token=c.", "/unsubscribe?token=c.")
                .doesNotContain("evil.example");
        assertThat(readers.sent.getFirst().unsubscribe()).isEmpty();
    }

    @Test
    void aFrameworkThatChangesIsOneMailADay() {
        String slug = "f" + UUID.randomUUID().toString().substring(0, 8);
        readers.subscribe(new Topic.FrameworkTopic(new Slug(slug)), ann);

        for (int revision = 1; revision <= 3; revision++) {
            readers.tell(List.of(revised(slug, revision)));
            readers.tell(List.of(revised("another", revision)));
            readers.sendDue();
        }
        assertThat(readers.sent).hasSize(1);

        readers.pass(Duration.ofDays(1));
        readers.tell(List.of(revised(slug, 4)));
        readers.sendDue();
        assertThat(readers.sent).hasSize(2);
    }

    private GuideEvent revised(String slug, int revision) {
        CatalogueRevised.RevisedEntry entry =
                new CatalogueRevised.RevisedEntry(
                        "frameworks/" + slug, "", "", List.of("frameworks/" + slug));
        return CatalogueRevised.of(readers.now(), revision, List.of(entry));
    }
}
