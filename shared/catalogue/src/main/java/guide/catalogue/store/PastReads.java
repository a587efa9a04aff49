package guide.catalogue.store;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.Duration;
import java.time.Instant;

/// Limits what one function spends on past revisions: each reads the whole catalogue and its
/// history, some hundred capacity units, for a request of a few bytes.
///
/// Whoever follows a link to the past is one of a few; who asks for one revision after another is
/// told to wait.
final class PastReads {

    /// So many at once, and then one for each [#EVERY].
    static final int BURST = 10;

    static final Duration EVERY = Duration.ofSeconds(3);

    /// When all of them are there again (generic cell rate algorithm, ITU-T I.371).
    private Instant full = Instant.MIN;

    /// Counts a read.
    ///
    /// @throws ProblemException 429 if there were too many
    void take(Instant now) {
        Instant next = (full.isBefore(now) ? now : full).plus(EVERY);
        Duration wait = Duration.between(now.plus(EVERY.multipliedBy(BURST)), next);
        if (wait.isPositive()) {
            throw new ProblemException(
                    new Problem.TooManyRequests(Math.toIntExact(wait.plusMillis(999).toSeconds())));
        }
        full = next;
    }
}
