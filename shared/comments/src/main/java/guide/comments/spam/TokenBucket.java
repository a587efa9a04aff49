package guide.comments.spam;

import java.time.Duration;

/// Lets one contribution through each `every`, and `burst` of them at once.
public record TokenBucket(int burst, Duration every) {

    public long stepMillis() {
        return every.toMillis();
    }
}
