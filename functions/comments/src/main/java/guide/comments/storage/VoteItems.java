package guide.comments.storage;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// Votes, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `vote#<id>` | `<22 characters of the voter>` | `value`: 1, -1, or 0 once withdrawn |
final class VoteItems {

    static final String VALUE = "value";

    private VoteItems() {}

    static Map<String, AttributeValue> key(ContributionId id, AuthorId voter) {
        return Attributes.key("vote#" + id.text(), voter.value());
    }

    /// What the voter says now; 0 where there is no vote.
    static int value(Map<String, AttributeValue> item) {
        return item.isEmpty() ? 0 : Math.toIntExact(Attributes.number(item, VALUE));
    }
}
