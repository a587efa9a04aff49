package guide.comments.spam;

import java.time.Instant;
import java.util.Optional;

/// What rules may ask about the past; each question is one read, and asked only by a rule that
/// needs it.
public interface PostingHistory {

    /// When the thread's first contribution was published; empty for a thread without any.
    Optional<Instant> openedAt(String thread);

    /// How many contributions this author has sent from `from` on and before `to`.
    long written(String author, Instant from, Instant to);
}
