package guide.lambda.dynamodb;

import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Writes several items or none.
public final class Transactions {

    /// Writes to one thread at the same moment collide; each further try waits longer.
    private static final int MOST_TRIES = 8;

    private final DynamoDbClient client;

    public Transactions(DynamoDbClient client) {
        this.client = client;
    }

    /// Writes all of them in one transaction.
    ///
    /// @return the place of the first item whose condition failed; empty when all was written
    /// @throws ServiceUnavailable when the items stay busy, or the table does not answer
    public OptionalInt commit(List<TransactWriteItem> items) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
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
        throw new ServiceUnavailableException(new IllegalStateException("the items are too busy"));
    }

    private static OptionalInt failed(List<CancellationReason> reasons) {
        return IntStream.range(0, reasons.size())
                .filter(i -> "ConditionalCheckFailed".equals(reasons.get(i).code()))
                .findFirst();
    }

    private static void pause(TransactionCanceledException e, int tries) {
        if (e.cancellationReasons().stream()
                .noneMatch(reason -> "TransactionConflict".equals(reason.code()))) {
            throw new ServiceUnavailableException(e);
        }
        try {
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(5L << tries)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException(interrupted);
        }
    }
}
