package guide.comments.subscriptions;

import static guide.comments.subscriptions.SomeSubscriptions.NOON;
import static guide.comments.subscriptions.SomeSubscriptions.subscriber;
import static guide.comments.subscriptions.SomeSubscriptions.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorId;
import guide.comments.ports.Page;
import guide.comments.subscriptions.SubscriptionBook.OwnSubscription;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What every adapter of [SubscriptionBook] does.
abstract class SubscriptionBookContract {

    private final SomeSubscriptions some = new SomeSubscriptions();
    private final Subscriber ada = subscriber();
    private final SubscriptionBook book;

    SubscriptionBookContract(SubscriptionBook book) {
        this.book = book;
    }

    @Test
    void whatWaitsIsFoundAndNobodyIsToldOfIt() {
        Subscription asked = waiting(ada, some.thread, some.author);

        assertThat(book.ask(asked)).isTrue();

        assertThat(book.of(ada.id())).containsExactly(asked);
        assertThat(book.find(ada.id(), some.thread)).contains(asked);
        assertThat(confirmed(some.thread)).isEmpty();
        assertThat(book.vouchesFor(ada.id(), some.author)).isFalse();
    }

    @Test
    void aConfirmedOneIsTold() {
        Subscription asked = waiting(ada, some.thread, some.author);
        book.ask(asked);

        assertThat(book.confirm(asked.confirmed(NOON))).isTrue();
        assertThat(book.confirm(asked.confirmed(NOON))).isTrue();

        assertThat(book.find(ada.id(), some.thread)).contains(asked.confirmed(NOON));
        assertThat(confirmed(some.thread)).containsExactly(ada.id());
        assertThat(book.vouchesFor(ada.id(), some.author)).isTrue();
        assertThat(book.vouchesFor(ada.id(), some.other)).isFalse();
    }

    @Test
    void whatHoldsAtOnceIsToldAtOnce() {
        assertThat(book.ask(waiting(ada, some.thread, some.author).confirmed(NOON))).isTrue();

        assertThat(confirmed(some.thread)).containsExactly(ada.id());
    }

    @Test
    void askingAgainChangesNothingOnceItIsConfirmed() {
        Subscription asked = waiting(ada, some.thread, some.author);
        book.ask(asked);
        book.confirm(asked.confirmed(NOON));

        assertThat(book.ask(waiting(ada, some.thread, some.other))).isFalse();

        assertThat(book.find(ada.id(), some.thread)).contains(asked.confirmed(NOON));
        assertThat(own(some.other)).isEmpty();
    }

    @Test
    void whoAsksLastIsWhoAsked() {
        book.ask(waiting(ada, some.thread, some.author));
        book.ask(waiting(ada, some.thread, some.other));

        assertThat(own(some.author)).isEmpty();
        assertThat(own(some.other)).containsExactly(new OwnSubscription(ada.id(), some.thread));
    }

    @Test
    void ofWhatHasEndedNothingIsLeft() {
        Subscription asked = waiting(ada, some.thread, some.author);
        book.ask(asked);
        book.confirm(asked.confirmed(NOON));

        book.end(ada.id(), some.thread);
        book.end(ada.id(), some.thread);

        assertThat(book.of(ada.id())).isEmpty();
        assertThat(confirmed(some.thread)).isEmpty();
        assertThat(own(some.author)).isEmpty();
        assertThat(book.confirm(asked.confirmed(NOON))).isFalse();
        assertThat(book.of(ada.id())).isEmpty();
    }

    @Test
    void subscribersComeByPagesAndNoneIsLeftOut() {
        List<Subscriber> all = Stream.generate(SomeSubscriptions::subscriber).limit(7).toList();
        all.forEach(each -> book.ask(waiting(each, some.thread, some.author).confirmed(NOON)));

        assertThat(confirmed(some.thread))
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Subscriber::id).toList());
        assertThat(book.askedBy(some.author, "", 3).items()).hasSize(3);
        assertThat(own(some.author)).hasSize(7);
    }

    private List<SubscriberId> confirmed(Topic topic) {
        List<SubscriberId> all = new ArrayList<>();
        Page<SubscriberId> page = book.confirmed(topic, "", 2);
        all.addAll(page.items());
        while (!page.next().isEmpty()) {
            page = book.confirmed(topic, page.next(), 2);
            all.addAll(page.items());
        }
        return all;
    }

    private List<OwnSubscription> own(AuthorId author) {
        List<OwnSubscription> all = new ArrayList<>();
        Page<OwnSubscription> page = book.askedBy(author, "", 2);
        all.addAll(page.items());
        while (!page.next().isEmpty()) {
            page = book.askedBy(author, page.next(), 2);
            all.addAll(page.items());
        }
        return all;
    }
}
