package guide.migrate;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Puts whole items where nothing is. Two that put the same at once do no harm, and neither does
/// putting it again.
///
/// @param apply false to look only
public record NewItems(DynamoDbClient client, String table, Pace pace, boolean apply) {

    /// What became of an item.
    public enum PutOutcome {
        NEW,
        /// The table has it, equal in all attributes.
        KNOWN,
        /// The table has another one under its key, which stays.
        OTHER
    }

    /// All of them at once, so at most some hundred.
    ///
    /// @return in their order
    public List<PutOutcome> put(List<Map<String, AttributeValue>> items) {
        List<PutOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PutOutcome>> all =
                    items.stream().map(item -> threads.submit(() -> put(item))).toList();
            for (Future<PutOutcome> each : all) {
                outcomes.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an item could not be put", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run it again to go on", e);
        }
        pace.spend(items.stream().mapToDouble(this::units).sum());
        return outcomes;
    }

    private double units(Map<String, AttributeValue> item) {
        return apply ? Sizes.writeUnits(item) : Sizes.readUnits(List.of(item));
    }

    private PutOutcome put(Map<String, AttributeValue> item) {
        return Patience.with(pace, () -> apply ? written(item) : found(item));
    }

    private PutOutcome written(Map<String, AttributeValue> item) {
        PutItemRequest put =
                PutItemRequest.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            client.putItem(put);
            return PutOutcome.NEW;
        } catch (ConditionalCheckFailedException e) {
            return compared(item, e.item());
        }
    }

    private PutOutcome found(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = Map.of("pk", value(item, "pk"), "sk", value(item, "sk"));
        Map<String, AttributeValue> there =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return there.isEmpty() ? PutOutcome.NEW : compared(item, there);
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }

    private static PutOutcome compared(
            Map<String, AttributeValue> item, Map<String, AttributeValue> there) {
        return there.equals(item) ? PutOutcome.KNOWN : PutOutcome.OTHER;
    }
}
