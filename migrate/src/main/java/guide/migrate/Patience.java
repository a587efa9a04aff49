package guide.migrate;

import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.problem.ServiceUnavailableException;

import java.time.Duration;
import java.util.function.Supplier;

/// Goes on where a table throttles or cannot be reached: a command that runs for hours does not end
/// for a bad minute.
public final class Patience {

    /// Ten more tries wait five minutes together.
    private static final int MOST_TRIES = 10;

    private static final long LONGEST_SECONDS = 60;

    private Patience() {}

    /// Makes a call that may be made again, and waits 1, 2, 4 … at most 60 seconds between tries.
    ///
    /// @param pace which waits
    /// @throws ServiceUnavailableException if the eleventh try fails too
    public static <T> T with(Pace pace, Supplier<T> call) {
        for (int tries = 0; ; tries++) {
            try {
                return DynamoErrors.run(call);
            } catch (ServiceUnavailableException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                pace.sleep().accept(Duration.ofSeconds(Math.min(1L << tries, LONGEST_SECONDS)));
            }
        }
    }
}
