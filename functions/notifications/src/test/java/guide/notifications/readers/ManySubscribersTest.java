package guide.notifications.readers;

import static guide.notifications.readers.ReadersOfTests.author;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.subscriptions.Topic;
import guide.notifications.mail.MailBudget;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A thread of many subscribers: each gets one mail, at once or as a digest, and the stream does
/// not wait for them.
@Tag("tables")
class ManySubscribersTest {

    /// `-Dsubscribers=5000` takes some minutes.
    private static final int MANY = Integer.getInteger("subscribers", 500);

    private final ReadersOfTests readers = new ReadersOfTests();

    @Test
    void eachIsToldOnceAndTheStreamWaitsForFifty() {
        Topic topic = new Topic.ThreadTopic(readers.thread);
        Set<String> all =
                IntStream.range(0, MANY)
                        .mapToObj(_ -> UUID.randomUUID() + "@example.org")
                        .collect(Collectors.toSet());
        all.parallelStream().forEach(each -> readers.subscribe(each, topic, author()));

        readers.post(author(), Optional.empty());
        assertThat(readers.sent).hasSize(ThreadMail.AT_ONCE);
        for (int n = 0; n < 30; n++) {
            readers.pass(Duration.ofSeconds(2));
            readers.sendDue();
        }
        assertThat(readers.sent).hasSize(MailBudget.FOR_THREAD);
        readers.pass(Duration.ofHours(1));
        readers.sendDue();

        System.out.printf(
                "%d subscribers: %d with the event, %d in its hour, %d after it%n",
                MANY, ThreadMail.AT_ONCE, MailBudget.FOR_THREAD, readers.sent.size());
        assertThat(readers.addressees()).hasSize(MANY);
        assertThat(new HashSet<>(readers.addressees())).isEqualTo(all);
    }
}
