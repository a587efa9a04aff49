package guide.lambda.dynamodb;

import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Runs write transactions.
public final class Transactions {

    /// Concurrent writes to the same thread conflict; each retry waits longer.
    public static final int MAX_ATTEMPTS = 8;

    private final DynamoDbClient client;

    public Transactions(DynamoDbClient client) {
        this.client = client;
    }

    /// Writes all items in one transaction, or none.
    ///
    /// @return the index of the first item whose condition failed; empty if all were written
    /// @throws ServiceUnavailableException if conflicts persist, or the table does not respond
    public OptionalInt commit(List<TransactWriteItem> items) {
        for (int tries = 0; tries < MAX_ATTEMPTS; tries++) {
            try {
                DynamoErrors.run(
                        () -> client.transactWriteItems(write -> write.transactItems(items)));
                return OptionalInt.empty();
            } catch (TransactionCanceledException e) {
                OptionalInt failed = failed(e.cancellationReasons());
                if (failed.isPresent()) {
                    return failed;
                }
                pause(e, tries);
            }
        }
        throw new ServiceUnavailableException(
                new IllegalStateException("too many conflicting writes"));
    }

    /// Returns the bound, in milliseconds, of the random wait after an attempt.
    ///
    /// @param tries how many attempts were made before it
    public static long longestWait(int tries) {
        return 5L << tries;
    }

    private static OptionalInt failed(List<CancellationReason> reasons) {
        return IntStream.range(0, reasons.size())
                .filter(i -> "ConditionalCheckFailed".equals(reasons.get(i).code()))
                .findFirst();
    }

    /// The wait is random, and not from a generator of this process: all that are restored from one
    /// snapshot would wait alike.
    private static void pause(TransactionCanceledException e, int tries) {
        if (e.cancellationReasons().stream()
                .noneMatch(reason -> "TransactionConflict".equals(reason.code()))) {
            throw new ServiceUnavailableException(e);
        }
        try {
            Thread.sleep(Duration.ofMillis(new SecureRandom().nextLong(longestWait(tries))));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException(interrupted);
        }
    }
}
