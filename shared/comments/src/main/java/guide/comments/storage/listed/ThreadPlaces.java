package guide.comments.storage.listed;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Each thread with something published, once, where its newest contribution belongs.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `listed#threads` | as its newest contribution in `listed` | `thread` |
///
/// It is found by the thread's list, and the same change again writes the same. An earlier place
/// may stay where a record was handled late; whoever reads takes a thread's first.
///
/// @param table of comments
public record ThreadPlaces(CommentsTable table) {

    static final String PLACES = "listed#threads";

    /// The place of a thread whose newest contribution this is.
    public static Map<String, AttributeValue> item(ThreadKey thread, ContributionId newest) {
        return ListedItems.way(PLACES, newest, thread);
    }

    /// Something was published, and the thread's list has it: a read unit, and two to write where
    /// nothing newer is there.
    void came(ThreadKey thread, ContributionId id) {
        List<ContributionId> newest = newest(Identifiers.threadPart(thread), 2);
        if (!newest.isEmpty() && newest.getFirst().equals(id)) {
            put(thread, id);
            newest.stream().skip(1).forEach(each -> table.deleteItem(item(thread, each)));
        }
    }

    /// Something is not published any more, and the thread's list has it no longer.
    void went(ThreadKey thread, ContributionId id) {
        List<ContributionId> newest = newest(Identifiers.threadPart(thread), 1);
        if (newest.isEmpty() || newest.getFirst().own().compareTo(id.own()) < 0) {
            newest.forEach(each -> put(thread, each));
            table.deleteItem(item(thread, id));
        }
    }

    /// The place that a thread lacks which was there before there were places: two reads of a unit.
    ///
    /// @param item the thread's own
    public Optional<Map<String, AttributeValue>> missing(Map<String, AttributeValue> item) {
        String pk = text(item, Attributes.PK);
        return newest(pk.substring(ContributionItems.partition("").length()), 1).stream()
                .map(each -> item(ThreadKey.stored(text(item, ListedItems.THREAD)), each))
                .filter(place -> table.item(CommentsTable.keyOf(place)).isEmpty())
                .findFirst();
    }

    /// Takes a place away again that is not the thread's any more.
    public void settle(Map<String, AttributeValue> place) {
        ContributionId id = ListedItems.id(place);
        if (!newest(id.thread(), 1).contains(id)) {
            table.deleteItem(place);
        }
    }

    private List<ContributionId> newest(String threadPart, int most) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .consistentRead(true)
                        .scanIndexForward(false)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(":pk", text(ListedItems.ofThread(threadPart))))
                        .build();
        return PartitionReads.first(table.client(), query, most).stream()
                .map(ListedItems::id)
                .toList();
    }

    private void put(ThreadKey thread, ContributionId newest) {
        Map<String, AttributeValue> place = item(thread, newest);
        DynamoErrors.run(
                () -> table.client().putItem(put -> put.tableName(table.name()).item(place)));
    }
}
