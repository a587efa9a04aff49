package guide.comments.reading;

import guide.comments.domain.ThreadKey;
import guide.comments.threads.FoundThread;

import java.time.Instant;

/// A thread as it was read.
///
/// @param at when the read began
record Sighting(FoundThread found, Instant at) {

    ThreadKey key() {
        return found.key();
    }

    long version() {
        return found.state().version();
    }
}
