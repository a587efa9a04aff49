package guide.comments;

/// How a contribution was voted on.
///
/// @param up how many agree, at least 0
/// @param down how many do not, at least 0
record Votes(long up, long down) {

    static final Votes NONE = new Votes(0, 0);

    /// After one voter went from one value to another, each 1, 0 or -1.
    Votes changed(int from, int to) {
        return new Votes(up + up(to) - up(from), down + down(to) - down(from));
    }

    static int up(int value) {
        return value > 0 ? 1 : 0;
    }

    static int down(int value) {
        return value < 0 ? 1 : 0;
    }
}
