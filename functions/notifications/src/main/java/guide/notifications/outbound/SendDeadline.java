package guide.notifications.outbound;

import java.time.Duration;

/// When a request must be over.
///
/// @param nanos as [System#nanoTime] counts
record SendDeadline(long nanos) {

    static SendDeadline in(Duration total) {
        return new SendDeadline(System.nanoTime() + total.toNanos());
    }

    /// Returns the time that is left.
    ///
    /// @throws SendException if none is
    Duration left() throws SendException {
        long left = nanos - System.nanoTime();
        if (left <= 0) {
            throw new SendException(SendFault.TIMEOUT);
        }
        return Duration.ofNanos(left);
    }

    /// Returns what is left, but at most `most`, in whole milliseconds as sockets want it; at least
    /// one, because to a socket none means for ever.
    ///
    /// @throws SendException if nothing is left
    int millis(Duration most) throws SendException {
        Duration left = left();
        return (int) Math.max(1, (left.compareTo(most) < 0 ? left : most).toMillis());
    }
}
