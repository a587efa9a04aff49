package guide.migrate;

import guide.lambda.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;

/// Writes what a command changes of one item, no faster than its pace; in a dry run it writes
/// nothing.
public final class PacedWrites {

    private final Transactions transactions;
    private final Pace pace;

    public PacedWrites(DynamoDbClient client, Pace pace) {
        transactions = new Transactions(client);
        this.pace = pace;
    }

    /// Writes all of them in one transaction.
    ///
    /// @param apply false for a dry run
    /// @return whether they are written, or would be: false where the item has changed since it was
    ///   read, so that nothing was written
    public boolean write(List<TransactWriteItem> writes, boolean apply) {
        if (!apply) {
            return true;
        }
        boolean isWritten = Patience.with(pace, () -> transactions.commit(writes)).isEmpty();
        pace.spend(Sizes.writeUnits(writes));
        return isWritten;
    }
}
