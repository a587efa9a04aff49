package guide.comments.storage.spam;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.spam.Challenges;
import guide.comments.spam.SpamStore;
import guide.comments.spam.TokenBucket;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.json.Digest;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the spam checks remember, in the comments table; all of it expires by itself.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `challenge#<challenge>` | `#` | `usedBy`: the contribution that it was used for |
/// | `bucket#<what it is for>` | `#` | `full`: the millisecond at which it is full again |
/// | `voted#<contribution>#<22 characters of the address>` | `#` | `usedBy`: the voter whose vote counts |
/// | `text#<22 characters>` | `#` | `usedBy`: the first contribution with this text |
///
/// Each check is one conditional write, and the same one again for the same contribution changes
/// nothing, so a retry is not held for what its first try did; only buckets count each try.
public final class DynamoSpamStore implements SpamStore {

    private static final String ONE = "#";
    private static final Duration TEXTS_KEPT = Duration.ofDays(7);

    private final CommentsTable table;

    public DynamoSpamStore(CommentsTable table) {
        this.table = table;
    }

    @Override
    public boolean use(String challenge, String id, Instant now) {
        return claim("challenge#" + challenge, id, now, now.plus(Challenges.LIFE.multipliedBy(2)));
    }

    @Override
    public boolean isFirst(String foldedText, String id, Instant now) {
        return claim("text#" + Digest.short128(foldedText), id, now, now.plus(TEXTS_KEPT));
    }

    @Override
    public boolean isFirstVoter(String vote, String voter, Instant now, Instant end) {
        return claim("voted#" + vote, voter, now, end);
    }

    /// Items are deleted some time after their end, so the end is part of the condition.
    private boolean claim(String pk, String id, Instant now, Instant end) {
        return write(
                UpdateItemRequest.builder()
                        .key(Attributes.key(pk, ONE))
                        .updateExpression("SET usedBy = :id, expiresAt = :end")
                        .conditionExpression(
                                "attribute_not_exists(pk) OR usedBy = :id OR expiresAt < :now")
                        .expressionAttributeValues(
                                Map.of(
                                        ":id", text(id),
                                        ":end", number(end.getEpochSecond()),
                                        ":now", number(now.getEpochSecond()))));
    }

    /// A bucket is kept as the time at which it is full again (the generic cell rate algorithm,
    /// ITU-T I.371): one conditional write, and half a unit to know which. Only where another one
    /// takes the first token at the same moment is there a second write.
    @Override
    public boolean take(String name, TokenBucket bucket, Instant now) {
        boolean inUse = full(name).filter(full -> full > now.toEpochMilli()).isPresent();
        return (!inUse && takeFirst(name, bucket, now)) || takeNext(name, bucket, now);
    }

    private boolean takeFirst(String name, TokenBucket bucket, Instant now) {
        long nowMillis = now.toEpochMilli();
        return write(
                bucket(name)
                        .updateExpression("SET #full = :next, expiresAt = :end")
                        .conditionExpression("attribute_not_exists(pk) OR #full <= :now")
                        .expressionAttributeValues(
                                Map.of(
                                        ":next", number(nowMillis + bucket.stepMillis()),
                                        ":now", number(nowMillis),
                                        ":end", end(bucket, now))));
    }

    private boolean takeNext(String name, TokenBucket bucket, Instant now) {
        long latest = now.toEpochMilli() + bucket.stepMillis() * (bucket.burst() - 1);
        return write(
                bucket(name)
                        .updateExpression("SET #full = #full + :step, expiresAt = :end")
                        .conditionExpression("#full <= :latest")
                        .expressionAttributeValues(
                                Map.of(
                                        ":step", number(bucket.stepMillis()),
                                        ":latest", number(latest),
                                        ":end", end(bucket, now))));
    }

    /// One read of half a unit.
    @Override
    public double used(String name, TokenBucket bucket, Instant now) {
        return full(name)
                .map(full -> full - now.toEpochMilli())
                .map(ahead -> (double) ahead / (bucket.stepMillis() * bucket.burst()))
                .map(used -> Math.clamp(used, 0, 1))
                .orElse(0.0);
    }

    /// The millisecond at which it is full again; empty for one that nobody has taken from lately.
    private Optional<Long> full(String name) {
        return table.recent(Attributes.key("bucket#" + name, ONE))
                .map(item -> Attributes.number(item, "full"));
    }

    private static AttributeValue end(TokenBucket bucket, Instant now) {
        long span = bucket.every().multipliedBy(bucket.burst()).toSeconds();
        return number(now.getEpochSecond() + span + 60);
    }

    private static UpdateItemRequest.Builder bucket(String name) {
        return UpdateItemRequest.builder()
                .key(Attributes.key("bucket#" + name, ONE))
                .expressionAttributeNames(Map.of("#full", "full"));
    }

    /// Writes; false when the condition did not hold.
    private boolean write(UpdateItemRequest.Builder update) {
        try {
            DynamoErrors.run(
                    () -> table.client().updateItem(update.tableName(table.name()).build()));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
