package guide.comments.blocks;

/// What becomes of a contribution that meets a block.
public enum BlockAction {
    HOLD,
    REFUSE,
    /// Its sender is answered as if it were held, and nobody has to look at it.
    DISCARD
}
