package guide.comments.blocks;

/// What becomes of a contribution that meets a block.
public enum BlockAction {
    HOLD,
    REFUSE
}
