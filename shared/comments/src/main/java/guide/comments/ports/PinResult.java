package guide.comments.ports;

import guide.comments.domain.ThreadState;

/// What came of pinning something, or of unpinning it.
public enum PinResult {
    /// It is as it was wanted, also where it was so before.
    DONE,

    /// It is not published, or not any more.
    NOT_PUBLISHED,

    /// [ThreadState#MOST_PINNED] others are pinned already.
    TOO_MANY
}
