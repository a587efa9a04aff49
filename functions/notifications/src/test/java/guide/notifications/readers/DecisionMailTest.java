package guide.notifications.readers;

import static guide.notifications.readers.ReadersOfTests.author;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.Topic;
import guide.notifications.events.GuideEvent;
import guide.notifications.mail.LetterPart.Paragraph;
import guide.notifications.mail.LetterPart.Quote;
import guide.notifications.mail.MailBudget;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Authors are mailed what became of what they wrote, and why.
@Tag("tables")
class DecisionMailTest {

    private final ReadersOfTests readers = new ReadersOfTests();
    private final AuthorId ann = author();
    private final Topic replies = new Topic.RepliesTopic(ann);

    @Test
    void whoseCommentIsRemovedIsMailedWhatWasDecidedAndWhy() {
        Subscription subscription = readers.subscribe(replies, ann);

        tell(removed("No https://spam.example here"));

        assertThat(readers.addressees())
                .containsExactly(subscription.subscriber().address().text());
        assertThat(readers.sent.getFirst().letter().parts())
                .contains(
                        new Paragraph("A moderator removed your comment. It had been reported."),
                        new Quote("Reason:", "No https://spam.example here", ""))
                .anySatisfy(
                        part ->
                                assertThat(part.toString())
                                        .contains("write to the people who run this site"));
        assertThat(readers.sent.toString()).doesNotContain("grace-hopper");
    }

    @Test
    void aStepOfAMachineSaysSoAndNothingOfWhoReported() {
        readers.subscribe(replies, ann);
        Contribution.Published own = publish();

        tell(
                readers.decided(
                        own, "hold", State.HELD, LogEntry.BY_REPORTS, "Reported by 2 readers"));

        assertThat(readers.sent.getFirst().letter().parts().toString())
                .contains("taken down automatically", "as many addresses as this site has set")
                .doesNotContain("2 readers");
    }

    @Test
    void whatIsRestoredIsTold() {
        readers.subscribe(replies, ann);
        Contribution.Published own = publish();

        tell(readers.decided(own, "restore", State.PUBLISHED, "grace-hopper", ""));

        assertThat(readers.sent.getFirst().letter().parts())
                .contains(
                        new Paragraph(
                                "A moderator has put your comment back. It had been reported."));
    }

    @Test
    void theSameDecisionTwiceIsOneMail() {
        String address = UUID.randomUUID() + "@example.org";
        readers.subscribe(address, replies, ann);
        readers.subscribe(address, new Topic.ThreadTopic(readers.thread), ann);
        GuideEvent removed = removed("");

        tell(removed);
        tell(removed);

        assertThat(readers.addressees()).containsExactly(address);
    }

    @Test
    void whatWasDecidedAnewIsToldOnce() {
        readers.subscribe(replies, ann);
        Contribution.Published own = publish();
        GuideEvent first = readers.decided(own, "remove", State.REMOVED, "grace-hopper", "One");
        readers.pass(Duration.ofSeconds(1));
        GuideEvent second = readers.decided(own, "restore", State.PUBLISHED, "grace-hopper", "Two");

        tell(first);
        tell(second);

        assertThat(readers.sent).hasSize(1);
        assertThat(readers.sent.getFirst().letter().parts().toString()).contains("Two");
    }

    @Test
    void nobodyIsMailedWhoHasNotConfirmedOrDoesNotAskForIt() {
        readers.book.ask(
                readers.waiting(
                        UUID.randomUUID() + "@example.org", replies, ann, Optional.empty()));
        readers.subscribe(new Topic.ThreadTopic(readers.thread), author());

        tell(removed(""));

        assertThat(readers.sent).isEmpty();
    }

    @Test
    void whatMakesNoDifferenceToItsAuthorIsNotMailed() {
        readers.subscribe(replies, ann);
        Contribution.Published own = publish();

        tell(readers.decided(own, "keep", State.PUBLISHED, "grace-hopper", "Fine"));
        tell(readers.decided(own, "publish", State.PUBLISHED, "grace-hopper", "Fine"));

        assertThat(readers.sent).isEmpty();
    }

    @Test
    void whatIsAboveAnHoursLimitComesInTheNextHour() {
        readers.subscribe(replies, ann);
        for (int n = 0; n <= MailBudget.FOR_TARGET; n++) {
            tell(removed(""));
        }
        assertThat(readers.sent).hasSize(MailBudget.FOR_TARGET);

        readers.pass(Duration.ofHours(1));
        readers.sendDue();

        assertThat(readers.sent).hasSize(MailBudget.FOR_TARGET + 1);
    }

    private Contribution.Published publish() {
        Contribution.Published own = readers.publish(ann, Optional.empty());
        readers.pass(Duration.ofSeconds(1));
        return own;
    }

    private GuideEvent removed(String why) {
        return readers.decided(publish(), "remove", State.REMOVED, "grace-hopper", why);
    }

    private void tell(GuideEvent event) {
        readers.tell(List.of(event));
    }
}
