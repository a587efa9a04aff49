package guide.notifications.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.DynamoErrors;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.DeliveryState;
import guide.notifications.delivery.StoredDelivery;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Writes of one delivery's item, each on the condition of what it was.
record DeliveryWrites(CommentsTable table) {

    /// What became of a claim.
    sealed interface ClaimResult {}

    record Claimed(Delivery delivery) implements ClaimResult {}

    /// @param next when it may be due; empty if it has come to its end
    record NotNow(Optional<Instant> next) implements ClaimResult {}

    /// Puts an item where there is none of its key.
    ///
    /// @return what is there already; empty if it was put
    Optional<Map<String, AttributeValue>> putNew(Map<String, AttributeValue> item) {
        PutItemRequest put =
                PutItemRequest.builder()
                        .tableName(table.name())
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            DynamoErrors.run(() -> table.client().putItem(put));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.item());
        }
    }

    ClaimResult claim(DeliveryKey key, Instant now, Instant until) {
        UpdateItemRequest claim =
                update(
                                key,
                                "SET progress = :claimed, lease = :until",
                                Map.of(
                                        ":claimed", state(DeliveryState.CLAIMED),
                                        ":waiting", state(DeliveryState.WAITING),
                                        ":until", DeliveryItems.time(until),
                                        ":now", DeliveryItems.time(now)))
                        .conditionExpression(
                                "(progress = :waiting AND due <= :now)"
                                        + " OR (progress = :claimed AND lease <= :now)")
                        .build();
        try {
            Map<String, AttributeValue> item =
                    DynamoErrors.run(() -> table.client().updateItem(claim)).attributes();
            return new Claimed(DeliveryItems.stored(item).delivery());
        } catch (ConditionalCheckFailedException e) {
            return new NotNow(e.hasItem() ? next(e.item()) : Optional.empty());
        }
    }

    private static Optional<Instant> next(Map<String, AttributeValue> item) {
        return switch (DeliveryItems.state(item)) {
            case WAITING -> Optional.of(DeliveryItems.time(item, DeliveryItems.DUE));
            case CLAIMED -> Optional.of(DeliveryItems.time(item, DeliveryItems.LEASE));
            case SENT, DEAD -> Optional.empty();
        };
    }

    /// @param state `SENT`, which needs its payload no more, or `DEAD`
    void end(DeliveryKey key, DeliveryState state, String note, Instant now) {
        boolean isSent = state == DeliveryState.SENT;
        run(
                update(
                        key,
                        "SET progress = :state, note = :note, changedAt = :now, expiresAt = :end"
                                + " REMOVE lease"
                                + (isSent ? ", payload" : ""),
                        Map.of(
                                ":state", state(state),
                                ":note", text(note),
                                ":now", DeliveryItems.time(now),
                                ":end", DeliveryItems.end(now))));
    }

    void waitOn(Delivery next, String note, Instant now) {
        run(
                update(
                        next.key(),
                        "SET progress = :waiting, note = :note, changedAt = :now, due = :due,"
                                + " attempt = :attempt REMOVE lease",
                        Map.of(
                                ":waiting", state(DeliveryState.WAITING),
                                ":note", text(note),
                                ":now", DeliveryItems.time(now),
                                ":due", DeliveryItems.time(next.due()),
                                ":attempt", number(next.attempt()))));
    }

    /// Makes a dead one wait. One that was revived already, by a call that broke off, is so again.
    ///
    /// @return what it was; empty if it was neither
    Optional<StoredDelivery> revive(DeliveryKey key, Instant now) {
        UpdateItemRequest.Builder revive =
                update(
                                key,
                                "SET progress = :waiting, due = :now, attempt = :first",
                                Map.of(
                                        ":waiting", state(DeliveryState.WAITING),
                                        ":dead", state(DeliveryState.DEAD),
                                        ":now", DeliveryItems.time(now),
                                        ":first", number(0)))
                        .conditionExpression(
                                "progress = :dead OR (progress = :waiting AND attempt = :first)")
                        .returnValues(ReturnValue.ALL_OLD);
        try {
            return Optional.of(
                    DeliveryItems.stored(
                            DynamoErrors.run(() -> table.client().updateItem(revive.build()))
                                    .attributes()));
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    private UpdateItemRequest.Builder update(
            DeliveryKey key, String expression, Map<String, AttributeValue> values) {
        return UpdateItemRequest.builder()
                .tableName(table.name())
                .key(DeliveryItems.key(key))
                .updateExpression(expression)
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeValues(new HashMap<>(values))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private void run(UpdateItemRequest.Builder update) {
        DynamoErrors.run(() -> table.client().updateItem(update.build()));
    }

    private static AttributeValue state(DeliveryState state) {
        return text(state.apiName());
    }
}
