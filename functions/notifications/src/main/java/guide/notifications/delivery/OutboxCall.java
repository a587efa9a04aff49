package guide.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/// One call of the function: how long it may go on sending, whom it cannot reach, and what it has
/// done. It is used by one thread.
public final class OutboxCall {

    /// Longer than any call takes.
    private static final Duration LEASE = Duration.ofSeconds(90);

    private final InstantSource clock;
    private final Instant end;
    private final Set<String> unreachable = new HashSet<>();
    private int sent;
    private int repeated;
    private int later;
    private int dead;

    /// @param end nothing is sent after it: what is left waits for the next call
    public OutboxCall(InstantSource clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    Instant now() {
        return clock.instant();
    }

    Instant lease() {
        return now().plus(LEASE);
    }

    boolean hasTime() {
        return now().isBefore(end);
    }

    /// Whether this call may send it. Whom one attempt did not reach, the next would wait for too.
    boolean reaches(DeliveryKey key) {
        return hasTime() && !unreachable.contains(whom(key));
    }

    void didNotReach(DeliveryKey key) {
        unreachable.add(whom(key));
    }

    private static String whom(DeliveryKey key) {
        return key.channel() + " " + key.target();
    }

    void countSent() {
        sent++;
    }

    void countRepeated() {
        repeated++;
    }

    void countLater() {
        later++;
    }

    void countDead() {
        dead++;
    }

    /// How many were sent.
    public int sent() {
        return sent;
    }

    /// How many were known already: their records had been handled before.
    public int repeated() {
        return repeated;
    }

    /// How many wait for another call.
    public int later() {
        return later;
    }

    /// How many were given up.
    public int dead() {
        return dead;
    }
}
