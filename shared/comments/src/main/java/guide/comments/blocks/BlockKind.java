package guide.comments.blocks;

/// What is blocked.
public enum BlockKind {
    AUTHOR,
    ADDRESS,
    NETWORK,
    EMAIL,
    WORD
}
