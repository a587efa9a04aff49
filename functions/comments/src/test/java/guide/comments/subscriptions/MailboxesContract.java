package guide.comments.subscriptions;

import static guide.comments.subscriptions.SomeSubscriptions.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What every adapter of [Mailboxes] does.
abstract class MailboxesContract {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final String mailbox = UUID.randomUUID().toString();
    private final SubscriberId subscriber = SomeSubscriptions.subscriber().id();
    private final Mailboxes mailboxes;

    MailboxesContract(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Test
    void aMailboxIsAskedOnceADay() {
        assertThat(claim(NOON)).isTrue();
        assertThat(claim(NOON)).isFalse();
        assertThat(claim(NOON.plus(ConfirmationRequest.EVERY).minus(SECOND))).isFalse();
        assertThat(claim(NOON.plus(ConfirmationRequest.EVERY))).isTrue();
    }

    @Test
    void oneThatWantsNoneIsNotAskedUntilThen() {
        assertThat(mailboxes.isRefused(mailbox)).isFalse();

        mailboxes.refuse(mailbox, NOON, NOON.plus(SECOND));
        assertThat(mailboxes.isRefused(mailbox)).isTrue();

        mailboxes.refuse(mailbox, NOON, NOON);
        assertThat(mailboxes.isRefused(mailbox)).isFalse();
    }

    private boolean claim(Instant at) {
        return mailboxes.claim(mailbox, new ConfirmationRequest(subscriber, at));
    }
}
