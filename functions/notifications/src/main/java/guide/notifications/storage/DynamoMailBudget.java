package guide.notifications.storage;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.json.Digest;
import guide.notifications.mail.MailBudget;

import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// How many mails went out in an hour: `pk` = `mails#<digest>` of an address's name, a thread or a
/// site, `sk` = the hour, with `sent`, for two hours. Each of the three is one write of 1 unit.
public record DynamoMailBudget(CommentsTable table) implements MailBudget {

    private static final Duration KEPT = Duration.ofHours(2);

    @Override
    public boolean take(String target, String thread, SiteId site, Instant now) {
        return isLeft("target " + target, FOR_TARGET, now)
                && isLeft("thread " + thread, FOR_THREAD, now)
                && isLeft("site " + site, FOR_SITE, now);
    }

    private boolean isLeft(String of, int most, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        UpdateItemRequest count =
                UpdateItemRequest.builder()
                        .tableName(table.name())
                        .key(Attributes.key("mails#" + Digest.short128(of), hour.toString()))
                        .updateExpression("ADD sent :one SET expiresAt = :end")
                        .conditionExpression("attribute_not_exists(sent) OR sent < :most")
                        .expressionAttributeValues(
                                Map.of(
                                        ":one", number(1),
                                        ":most", number(most),
                                        ":end", number(hour.plus(KEPT).getEpochSecond())))
                        .build();
        try {
            DynamoErrors.run(() -> table.client().updateItem(count));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
