package guide.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that is a day further at each look, so that nothing that was made for a day is used
/// twice. Facts are old soon, for pages and for JSON alike.
final class EachDay implements InstantSource {

    private final Instant first = Instant.now();
    private final AtomicLong looks = new AtomicLong();

    @Override
    public Instant instant() {
        return first.plus(Duration.ofDays(looks.getAndIncrement()));
    }
}
