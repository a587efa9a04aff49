package guide.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.notifications.events.CatalogueRevised;
import guide.notifications.events.GuideEvent;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How a delivery comes to its end, over twelve attempts, crashes and faults of channels.
class OutboxTest {

    private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");

    private Instant now = START;
    private final Deliveries deliveries = new InMemoryDeliveries();
    private final List<String> received = new ArrayList<>();

    @Test
    void anEventIsToldByEachChannelOnce() {
        Outbox outbox = outbox(channel("mail", this::receive), channel("webhook", this::receive));
        outbox.tell(event(1), call());
        OutboxCall again = call();
        outbox.tell(event(1), again);

        assertThat(received).containsExactlyInAnyOrder("mail", "webhook");
        assertThat(again.repeated()).isEqualTo(2);
    }

    @Test
    void aChannelThatCannotSayWhomToTellDoesNotHoldUpTheOthers() {
        Outbox outbox = outbox(new Broken(), channel("webhook", this::receive));

        assertThatThrownBy(() -> outbox.tell(event(1), call())).hasMessage("a bug");
        assertThat(received).containsExactly("webhook");
    }

    @Test
    void whatFailsTenTimesArrivesOnceInTheEnd() {
        int[] tries = {0};
        Outbox outbox =
                outbox(
                        channel(
                                "webhook",
                                it ->
                                        ++tries[0] <= 10
                                                ? new SendResult.Failed("500")
                                                : receive(it)));
        outbox.tell(event(1), call());
        pass(outbox, Duration.ofHours(23));

        assertThat(tries[0]).isEqualTo(11);
        assertThat(received).containsExactly("webhook");
    }

    @Test
    void whatNeverWorksIsGivenUpWithinADayAndWorksAfterAReplay() {
        int[] tries = {0};
        boolean[] mended = {false};
        Outbox outbox =
                outbox(
                        channel(
                                "webhook",
                                it -> {
                                    tries[0]++;
                                    return mended[0] ? receive(it) : new SendResult.Failed("500");
                                }));
        outbox.tell(event(1), call());
        pass(outbox, Duration.ofHours(24));

        assertThat(tries[0]).isEqualTo(RetryPlan.MOST_ATTEMPTS);
        StoredDelivery dead = deliveries.dead(10).getFirst();
        mended[0] = true;
        deliveries.replay(dead.delivery().key(), now);
        outbox.sendDue(call());
        assertThat(received).containsExactly("webhook");
    }

    @Test
    void whatCanNeverWorkIsNotTriedAgain() {
        Outbox outbox = outbox(channel("mail", _ -> new SendResult.Undeliverable("no such box")));
        OutboxCall call = call();
        outbox.tell(event(1), call);

        assertThat(call.dead()).isOne();
        assertThat(deliveries.dead(10)).singleElement().matches(it -> it.note().contains("box"));
    }

    @Test
    void whatIsPutOffIsNoAttempt() {
        Instant until = START.plus(Duration.ofHours(1));
        Outbox outbox =
                outbox(
                        channel(
                                "mail",
                                it ->
                                        now.isBefore(until)
                                                ? new SendResult.Postponed("limit", until)
                                                : receive(it)));
        outbox.tell(event(1), call());

        assertThat(deliveries.due(until.minusMillis(1), 10)).isEmpty();
        now = until;
        outbox.sendDue(call());
        assertThat(received).containsExactly("mail");
    }

    @Test
    void whatIsPutOffIntoThePastIsNotLost() {
        Outbox outbox = outbox(channel("mail", _ -> new SendResult.Postponed("", Instant.MIN)));
        outbox.tell(event(1), call());

        assertThat(deliveries.due(now.plusSeconds(1), 10)).hasSize(1);
    }

    @Test
    void aTargetThatDoesNotAnswerIsAskedOnceInACall() {
        int[] tries = {0};
        Outbox outbox =
                outbox(
                        channel(
                                "webhook",
                                _ -> {
                                    tries[0]++;
                                    throw new IllegalStateException("a timeout");
                                }));
        OutboxCall call = call();
        for (int i = 0; i < 100; i++) {
            outbox.tell(event(i), call);
        }

        assertThat(tries[0]).isOne();
        assertThat(call.later()).isEqualTo(100);
        assertThat(deliveries.newest("webhook", "t", 1000))
                .filteredOn(it -> !it.note().isEmpty())
                .allMatch(it -> it.note().equals("IllegalStateException"));
    }

    @Test
    void whereNoTimeIsLeftEverythingWaits() {
        Outbox outbox = outbox(channel("webhook", this::receive));
        outbox.tell(event(1), new OutboxCall(() -> now, now));

        assertThat(received).isEmpty();
        outbox.sendDue(call());
        assertThat(received).containsExactly("webhook");
    }

    @Test
    void aNoteIsCutAt200Characters() {
        Outbox outbox = outbox(channel("mail", _ -> new SendResult.Sent("😀".repeat(201))));
        outbox.tell(event(1), call());

        assertThat(deliveries.newest("mail", "t", 1).getFirst().note()).isEqualTo("😀".repeat(200));
    }

    private void pass(Outbox outbox, Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plus(Duration.ofMinutes(5));
            outbox.sendDue(call());
        }
    }

    private Outbox outbox(Channel... channels) {
        return new Outbox(deliveries, List.of(channels));
    }

    private OutboxCall call() {
        return new OutboxCall(() -> now, now.plusSeconds(40));
    }

    private SendResult receive(Delivery delivery) {
        received.add(delivery.key().channel());
        return new SendResult.Sent("200");
    }

    private static GuideEvent event(int revision) {
        return CatalogueRevised.of(START, revision, List.of());
    }

    private static Channel channel(String name, Function<Delivery, SendResult> sending) {
        return new TestChannel(name, sending);
    }

    private record TestChannel(String name, Function<Delivery, SendResult> sending)
            implements Channel {

        @Override
        public List<Delivery> deliveries(GuideEvent event) {
            return List.of(Delivery.of(event, name, "t", "{}"));
        }

        @Override
        public SendResult send(Delivery delivery) {
            return sending.apply(delivery);
        }
    }

    private record Broken() implements Channel {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public List<Delivery> deliveries(GuideEvent event) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public SendResult send(Delivery delivery) {
            throw new IllegalStateException("never asked");
        }
    }
}
