package guide.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the outbox relies on. A test finds only its own deliveries: each has a target of its own.
public abstract class DeliveriesContract {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(90);
    private static final Instant LONG_AFTER = NOW.plus(Duration.ofDays(1));

    private final String target = UUID.randomUUID().toString();
    private final Deliveries deliveries;

    protected DeliveriesContract(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Test
    void whatIsBegunIsTheBeginnersAlone() {
        assertThat(deliveries.begin(delivery("one"), LEASE)).isTrue();
        assertThat(deliveries.begin(delivery("one"), LEASE)).isFalse();
        assertThat(deliveries.begin(delivery("two"), LEASE)).isTrue();
    }

    @Test
    void whatWasBegunAndLeftIsDueWhenTheLeaseEnds() {
        deliveries.begin(delivery("one"), LEASE);
        deliveries.begin(delivery("one"), LEASE);

        assertThat(due(LEASE.minusMillis(1))).isEmpty();
        assertThat(due(LEASE)).hasSize(1);
        assertThat(claim(LEASE)).contains(delivery("one"));
    }

    @Test
    void whatIsForLaterIsDueThenAndNotBefore() {
        Delivery later = delivery("one").dueAt(NOW.plusSeconds(60));
        deliveries.add(later);

        assertThat(due(NOW.plusMillis(59_999))).isEmpty();
        assertThat(claim(NOW.plusSeconds(60))).contains(later);
    }

    @Test
    void whatIsClaimedIsNobodyElsesUntilTheLeaseEnds() {
        deliveries.add(delivery("one"));
        DueDelivery due = due(NOW).getFirst();
        deliveries.claim(due, NOW, LEASE);

        assertThat(deliveries.claim(due, LEASE.minusMillis(1), LONG_AFTER)).isEmpty();
        assertThat(claim(LEASE)).contains(delivery("one"));
    }

    @Test
    void whatWasSentIsNeverSentAgain() {
        deliveries.begin(delivery("one"), LEASE);
        deliveries.sent(delivery("one"), "200", NOW);

        assertThat(deliveries.begin(delivery("one"), LEASE)).isFalse();
        deliveries.add(delivery("one"));
        assertThat(due(LONG_AFTER)).isEmpty();
        assertThat(newest())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.state()).isEqualTo(DeliveryState.SENT);
                            assertThat(it.note()).isEqualTo("200");
                            assertThat(it.delivery().payload()).isEmpty();
                        });
    }

    @Test
    void whatWasSentButNotSettledIsNotFoundTwice() {
        deliveries.add(delivery("one"));
        DueDelivery due = due(NOW).getFirst();
        deliveries.claim(due, NOW, LEASE);
        deliveries.sent(delivery("one"), "200", NOW);

        assertThat(deliveries.claim(due, LONG_AFTER, LONG_AFTER)).isEmpty();
        assertThat(due(LONG_AFTER)).isEmpty();
    }

    @Test
    void whatFailedIsDueAgainOnceWithItsAttempts() {
        deliveries.add(delivery("one"));
        DueDelivery due = due(NOW).getFirst();
        Delivery claimed = deliveries.claim(due, NOW, LEASE).orElseThrow();
        Delivery next = claimed.again(NOW.plusSeconds(300));
        deliveries.later(next, "500", NOW);
        deliveries.settled(due);

        assertThat(due(NOW.plusSeconds(299))).isEmpty();
        assertThat(due(LONG_AFTER)).hasSize(1);
        assertThat(claim(NOW.plusSeconds(300))).contains(next);
    }

    @Test
    void whatIsGivenUpIsKeptAndCanBeReplayedOnce() {
        deliveries.begin(delivery("one"), LEASE);
        deliveries.giveUp(delivery("one").again(NOW), "410", NOW);

        assertThat(due(LONG_AFTER)).isEmpty();
        assertThat(dead()).singleElement().matches(it -> it.note().equals("410"));
        assertThat(deliveries.replay(delivery("one").key(), LONG_AFTER)).isTrue();
        assertThat(dead()).isEmpty();
        assertThat(claim(LONG_AFTER)).contains(delivery("one").dueAt(LONG_AFTER));
        assertThat(deliveries.replay(delivery("one").key(), LONG_AFTER)).isFalse();
    }

    @Test
    void onlyWhatIsDeadIsReplayed() {
        deliveries.begin(delivery("one"), LEASE);

        assertThat(deliveries.replay(delivery("one").key(), NOW)).isFalse();
        assertThat(deliveries.replay(delivery("nothing").key(), NOW)).isFalse();
    }

    @Test
    void aTargetsNewestComeFirst() {
        for (int i = 0; i < 3; i++) {
            Instant at = NOW.plusSeconds(i);
            deliveries.begin(new Delivery(key("evt" + i, at), "{}", at, 0), LEASE);
        }

        assertThat(deliveries.newest("test", target, 2))
                .extracting(it -> it.delivery().id())
                .containsExactly("evt2", "evt1");
    }

    private Delivery delivery(String id) {
        return new Delivery(key(id, NOW), "{\"text\":\"" + id + "\"}", NOW, 0);
    }

    private DeliveryKey key(String id, Instant at) {
        return new DeliveryKey("test", target, at, id);
    }

    private List<DueDelivery> due(Instant now) {
        return deliveries.due(now, 1000).stream()
                .filter(each -> each.key().target().equals(target))
                .toList();
    }

    private Optional<Delivery> claim(Instant now) {
        return deliveries.claim(due(now).getFirst(), now, now.plusSeconds(90));
    }

    private List<StoredDelivery> newest() {
        return deliveries.newest("test", target, 10);
    }

    private List<StoredDelivery> dead() {
        return deliveries.dead(1000).stream()
                .filter(each -> each.delivery().key().target().equals(target))
                .toList();
    }
}
