package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Votes;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Votes, as items, and what changes them. Each is written twice, so that a voter finds their own.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `vote#<id>` | `<22 characters of the voter>` | `value`: 1 or -1; 0 once withdrawn, from before withdrawn ones were deleted |
/// | `voter#<22 characters of the voter>` | `<id>` | `value`, the same; absent for votes from before it was written |
///
/// @param table of comments
public record VoteWrites(CommentsTable table) {

    public static final String VALUE = "value";

    private static Map<String, AttributeValue> key(ContributionId id, AuthorId voter) {
        return Attributes.key("vote#" + id.text(), voter.value());
    }

    static String partition(AuthorId voter) {
        return "voter#" + voter.value();
    }

    private static Map<String, AttributeValue> ownKey(ContributionId id, AuthorId voter) {
        return Attributes.key(partition(voter), id.text());
    }

    /// This voter's vote now; 0 where there is none.
    int of(ContributionId id, AuthorId voter) {
        return table.item(key(id, voter))
                .map(item -> Math.toIntExact(Attributes.number(item, VALUE)))
                .orElse(0);
    }

    /// Whether the vote is among those that its voter finds.
    public boolean isFoundBy(ContributionId id, AuthorId voter) {
        return table.item(ownKey(id, voter)).isPresent();
    }

    /// The one vote of this voter, which was `from`; of a withdrawn one nothing stays.
    public List<TransactWriteItem> vote(ContributionId id, AuthorId voter, int from, int to) {
        return to == 0
                ? List.of(
                        table.delete(
                                Delete.builder()
                                        .key(key(id, voter))
                                        .conditionExpression(same(from))
                                        .expressionAttributeNames(Map.of("#value", VALUE))
                                        .expressionAttributeValues(was(from))),
                        table.delete(Delete.builder().key(ownKey(id, voter))))
                : List.of(
                        table.put(
                                Put.builder()
                                        .item(valued(key(id, voter), to))
                                        .conditionExpression(same(from))
                                        .expressionAttributeNames(Map.of("#value", VALUE))
                                        .expressionAttributeValues(was(from))),
                        table.put(valued(ownKey(id, voter), to)));
    }

    private static Map<String, AttributeValue> valued(Map<String, AttributeValue> key, int value) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put(VALUE, number(value));
        return item;
    }

    private static String same(int from) {
        return from == 0 ? "attribute_not_exists(pk) OR #value = :from" : "#value = :from";
    }

    private static Map<String, AttributeValue> was(int from) {
        return Map.of(":from", number(from));
    }

    /// The counters of what is still published.
    TransactWriteItem tally(ContributionId id, int from, int to) {
        return table.update(
                Update.builder()
                        .key(table.standingKey(id))
                        .updateExpression("ADD #up :up, #down :down")
                        .conditionExpression("attribute_exists(html)")
                        .expressionAttributeNames(
                                Map.of(
                                        "#up",
                                        ContributionItems.UP,
                                        "#down",
                                        ContributionItems.DOWN))
                        .expressionAttributeValues(
                                Map.of(
                                        ":up", number(Votes.up(to) - Votes.up(from)),
                                        ":down", number(Votes.down(to) - Votes.down(from)))));
    }
}
