package guide.comments.spam;

import java.time.Instant;

/// What the spam checks remember between posts; all of it expires by itself.
public interface SpamStore {

    /// Marks the challenge as used; false when it was used for another contribution before.
    boolean use(String challenge, String id, Instant now);

    /// Remembers the text; false when another contribution had it in the last seven days.
    boolean isFirst(String foldedText, String id, Instant now);

    /// Remembers until `end` that this voter used a vote; false when another voter did.
    boolean isFirstVoter(String vote, String voter, Instant now, Instant end);

    /// Takes one token.
    ///
    /// @return false when the bucket is empty
    boolean take(String name, TokenBucket bucket, Instant now);

    /// How much of the bucket is used up, from 0 to 1.
    double used(String name, TokenBucket bucket, Instant now);
}
