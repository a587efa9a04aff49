package guide.comments.blocks;

/// What became of a block that was to be put.
public enum BlockOutcome {
    STORED,
    /// Another block has the same value.
    TAKEN,
    /// There are [Blocks#MOST_WORDS] of them.
    TOO_MANY_WORDS
}
