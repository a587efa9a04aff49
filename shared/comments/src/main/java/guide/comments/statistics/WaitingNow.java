package guide.comments.statistics;

/// How much there is to do, as it was a moment ago; neither is below 0.
///
/// @param waiting what is held, of new contributions and of changes
/// @param reported what is published and has open reports
public record WaitingNow(long waiting, long reported) {

    public WaitingNow plus(WaitingNow other) {
        return new WaitingNow(waiting + other.waiting, reported + other.reported);
    }
}
