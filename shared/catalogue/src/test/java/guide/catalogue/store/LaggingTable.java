package guide.catalogue.store;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.catalogue.packed.PackedChunk;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table that has nothing but a revision, and whose eventually consistent reads may be late. An
/// engine on one machine never is.
final class LaggingTable implements DynamoDbClient {

    private final List<String> calls = new ArrayList<>();
    private long revision;
    private long seenLate;
    private int editsWhileItIsRead;
    private boolean away;
    private boolean packed;
    private long packedBehind;

    void edit() {
        revision++;
        seenLate = revision;
    }

    /// After this, late reads still see the revision before.
    void editUnseenByLateReads() {
        revision++;
    }

    void answerLateReadsWith(long old) {
        seenLate = old;
    }

    void editWhileItIsRead(int times) {
        editsWhileItIsRead = times;
    }

    /// From now on there is a packed catalogue, so many revisions behind.
    void pack(long behind) {
        packed = true;
        packedBehind = behind;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /// `late`, `strong`, `query`, `packed late` or `packed`, in order, since the last look.
    List<String> calls() {
        List<String> seen = List.copyOf(calls);
        calls.clear();
        return seen;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        calls.add(request.consistentRead() ? "strong" : "late");
        if (away) {
            throw SdkClientException.create("timed out");
        }
        return GetItemResponse.builder()
                .item(item(request.consistentRead() ? revision : seenLate))
                .build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        if (request.keyConditionExpression().contains("begins_with")) {
            return packed(Boolean.TRUE.equals(request.consistentRead()));
        }
        calls.add("query");
        long read = revision;
        if (editsWhileItIsRead > 0) {
            editsWhileItIsRead--;
            edit();
        }
        return QueryResponse.builder().items(List.of(item(read))).count(1).build();
    }

    private QueryResponse packed(boolean consistent) {
        calls.add(consistent ? "packed" : "packed late");
        long read = consistent ? revision : seenLate;
        List<Map<String, AttributeValue>> items = new ArrayList<>(List.of(item(read)));
        if (packed) {
            PackedHead head = PackedHead.of(read - packedBehind, 1);
            items.add(head.item());
            items.add(head.chunk(0, PackedChunk.of(List.of())));
        }
        return QueryResponse.builder().items(items).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    private static Map<String, AttributeValue> item(long revision) {
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key(CatalogueKeys.PARTITION, CatalogueKeys.REVISION));
        item.put(CatalogueKeys.REVISION, number(revision));
        item.put(CatalogueKeys.UPDATED_AT, text("2026-01-01T00:00:00Z"));
        return item;
    }
}
