package guide.notifications.delivery;

import guide.lambda.problem.ServiceUnavailableException;
import guide.notifications.events.GuideEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Brings what happened to whom it concerns, by every channel.
///
/// A delivery is stored as begun, sent, and noted as sent. A crash before the sending leaves it
/// begun, and the record that it came from is handled again; one behind it does too, so that what
/// was sent then is sent once more with the same id. It is never lost between the two.
public final class Outbox {

    private static final int PAGE = 100;
    private static final int MOST_NOTES = 4;
    private static final int LONGEST_NOTE = 200;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final Deliveries deliveries;
    private final Map<String, Channel> channels;

    /// @param channels each with another name
    public Outbox(Deliveries deliveries, List<Channel> channels) {
        this.deliveries = deliveries;
        this.channels =
                channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    /// Tells one event by every channel. Telling it again tells only whom it has not reached.
    ///
    /// @throws ServiceUnavailableException if the storage does not answer; the event is to be told
    ///   again
    /// @throws RuntimeException the fault of a channel, once all others have told it; that one is
    ///   to be told again
    public void tell(GuideEvent event, OutboxCall call) {
        @Nullable RuntimeException fault = null;
        for (Channel channel : channels.values()) {
            try {
                channel.deliveries(event).forEach(each -> dispatch(each, call));
            } catch (ServiceUnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                fault = e;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    /// Stores what is owed, and sends it if it can be sent now.
    public void dispatch(Delivery delivery, OutboxCall call) {
        if (delivery.due().isAfter(call.now()) || !call.reaches(delivery.key())) {
            deliveries.add(delivery);
            call.countLater();
        } else if (deliveries.begin(delivery, call.lease())) {
            attempt(delivery, call);
        } else {
            call.countRepeated();
        }
    }

    /// Sends what is due, as long as there is time.
    ///
    /// @throws ServiceUnavailableException if the storage does not answer; the rest stays due
    public void sendDue(OutboxCall call) {
        Set<DueDelivery> seen = new HashSet<>();
        int left = 0;
        List<DueDelivery> page = deliveries.due(call.now(), PAGE);
        while (!page.isEmpty()) {
            for (DueDelivery each : page) {
                seen.add(each);
                if (!call.reaches(each.key()) || !sendDue(each, call)) {
                    left++;
                }
            }
            page =
                    call.hasTime()
                            ? deliveries.due(call.now(), PAGE + left).stream()
                                    .filter(each -> !seen.contains(each))
                                    .toList()
                            : List.of();
        }
    }

    private boolean sendDue(DueDelivery due, OutboxCall call) {
        Optional<Delivery> claimed = deliveries.claim(due, call.now(), call.lease());
        claimed.ifPresent(
                delivery -> {
                    attempt(delivery, call);
                    deliveries.settled(due);
                });
        return claimed.isPresent();
    }

    private void attempt(Delivery delivery, OutboxCall call) {
        SendResult result = send(delivery);
        String note = shortened(result.note());
        switch (result) {
            case SendResult.Sent _ -> noteSent(delivery, note, call);
            case SendResult.Postponed postponed -> {
                Instant soonest = call.now().plus(SHORTEST_PAUSE);
                Instant until = postponed.until().isAfter(soonest) ? postponed.until() : soonest;
                putOff(delivery.dueAt(until), note, call);
            }
            case SendResult.Failed _ -> {
                call.didNotReach(delivery.key());
                tryLater(delivery, note, call);
            }
            case SendResult.Undeliverable _ -> giveUp(delivery, note, call);
        }
    }

    private SendResult send(Delivery delivery) {
        Channel channel = channels.get(delivery.key().channel());
        if (channel == null) {
            return new SendResult.Failed("This channel is not set up any more.");
        }
        try {
            return channel.send(delivery);
        } catch (RuntimeException e) {
            // Its message may quote what somebody typed.
            return new SendResult.Failed(e.getClass().getSimpleName());
        }
    }

    private void tryLater(Delivery delivery, String note, OutboxCall call) {
        Optional<Duration> pause = RetryPlan.after(delivery.attempt());
        if (pause.isEmpty()) {
            giveUp(delivery, note, call);
            return;
        }
        putOff(delivery.again(call.now().plus(pause.get())), note, call);
    }

    private void putOff(Delivery next, String note, OutboxCall call) {
        deliveries.later(next, note, call.now());
        call.countLater();
    }

    private void giveUp(Delivery delivery, String note, OutboxCall call) {
        deliveries.giveUp(delivery, note, call.now());
        call.countDead();
    }

    /// It is sent: a note that fails would have it sent again.
    private void noteSent(Delivery delivery, String note, OutboxCall call) {
        for (int tries = 1; ; tries++) {
            try {
                deliveries.sent(delivery, note, call.now());
                call.countSent();
                return;
            } catch (ServiceUnavailableException e) {
                if (tries == MOST_NOTES) {
                    throw e;
                }
            }
        }
    }

    private static String shortened(String note) {
        int length = note.codePointCount(0, note.length());
        return length <= LONGEST_NOTE
                ? note
                : note.substring(0, note.offsetByCodePoints(0, LONGEST_NOTE));
    }
}
