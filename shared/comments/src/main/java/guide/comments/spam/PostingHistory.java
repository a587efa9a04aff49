package guide.comments.spam;

import java.time.Instant;
import java.util.Optional;

/// What rules may ask about the past; each question is one read, and asked only by a rule that
/// needs it.
public interface PostingHistory {

    /// When the thread's first contribution was published; empty for a thread without any.
    Optional<Instant> openedAt(String thread);

    /// How many contributions this author has sent from `from` on and until `to`.
    ///
    /// @param except the id of the one that is judged, which may be there already
    long written(String author, String except, Instant from, Instant to);
}
