package guide.comments.storage;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionStore;
import guide.comments.domain.ThreadKey;
import guide.lambda.dynamodb.Attributes;

import org.junit.jupiter.api.Tag;

import java.util.Map;

@Tag("tables")
class DynamoContributionStoreTest extends ContributionStoreContract {

    private final ContributionStore store =
            new DynamoContributionStore(LocalTables.CLIENT, LocalTables.COMMENTS);

    @Override
    ContributionStore store() {
        return store;
    }

    @Override
    void close(ThreadKey thread) {
        LocalTables.CLIENT.updateItem(
                update ->
                        update.tableName(LocalTables.COMMENTS)
                                .key(ContributionItems.threadKey(ContributionId.threadPart(thread)))
                                .updateExpression("SET closedAt = :now ADD version :one")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":now", Attributes.text("2026-06-01T12:00:00Z"),
                                                ":one", Attributes.number(1))));
    }
}
