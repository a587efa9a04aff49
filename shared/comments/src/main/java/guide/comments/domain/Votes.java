package guide.comments.domain;

/// How a contribution was voted on.
///
/// @param up how many agree, at least 0
/// @param down how many do not, at least 0
public record Votes(long up, long down) {

    public static final Votes NONE = new Votes(0, 0);

    /// What a vote of 1, 0 or -1 adds to `up`.
    public static int up(int value) {
        return value > 0 ? 1 : 0;
    }

    public static int down(int value) {
        return value < 0 ? 1 : 0;
    }
}
