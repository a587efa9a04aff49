package guide.notifications.outbound;

import java.time.Duration;

/// What became of one request.
public sealed interface HttpOutcome {

    /// How long it took.
    Duration took();

    /// The other side answered.
    ///
    /// @param status 200 to 999; a redirect is an answer like any other, and is not followed
    record Answered(int status, Duration took) implements HttpOutcome {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /// There was no answer.
    record NotAnswered(SendFault fault, Duration took) implements HttpOutcome {}
}
