package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Votes;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.HashMap;
import java.util.Map;

/// Votes, as items, and what changes them.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `vote#<id>` | `<22 characters of the voter>` | `value`: 1, -1, or 0 once withdrawn |
record VoteWrites(CommentsTable table) {

    private static final String VALUE = "value";

    private static Map<String, AttributeValue> key(ContributionId id, AuthorId voter) {
        return Attributes.key("vote#" + id.text(), voter.value());
    }

    /// This voter's vote now; 0 where there is none.
    int of(ContributionId id, AuthorId voter) {
        return table.item(key(id, voter))
                .map(item -> Math.toIntExact(Attributes.number(item, VALUE)))
                .orElse(0);
    }

    /// The one vote of this voter, which was `from`; a withdrawn one stays as 0.
    TransactWriteItem vote(ContributionId id, AuthorId voter, int from, int to) {
        Map<String, AttributeValue> item = new HashMap<>(key(id, voter));
        item.put(VALUE, number(to));
        String same = "#value = :from";
        return table.put(
                Put.builder()
                        .item(item)
                        .conditionExpression(
                                from == 0 ? "attribute_not_exists(pk) OR " + same : same)
                        .expressionAttributeNames(Map.of("#value", VALUE))
                        .expressionAttributeValues(Map.of(":from", number(from))));
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
