package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.spam.SpamSettings;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.Environment;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// The settings in the comments table: `pk` = `settings`, `sk` = `#`, as `json` and `version`.
public final class SpamSettingsStore {

    /// How long a function goes on with the settings that it has read.
    static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private static final Map<String, AttributeValue> KEY = Attributes.key("settings", "#");

    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;
    private @Nullable SpamSettings kept;
    private Instant readAt = Instant.MIN;

    public SpamSettingsStore(DynamoDbClient client, String table, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    public static SpamSettingsStore from(Map<String, String> environment, DynamoDbClient client) {
        return new SpamSettingsStore(
                client,
                Environment.required(environment, "COMMENTS_TABLE"),
                InstantSource.system());
    }

    /// The settings as they were a few seconds ago at the most.
    public synchronized SpamSettings current() {
        Instant now = clock.instant();
        SpamSettings known = kept;
        if (known != null && now.isBefore(readAt.plus(FRESH_FOR))) {
            return known;
        }
        SpamSettings read = read();
        kept = read;
        readAt = now;
        return read;
    }

    /// The settings as they are: one GetItem of 1 unit.
    public SpamSettings read() {
        return ItemReads.consistent(client, table, KEY)
                .map(item -> Json.readOwn(text(item, "json"), SpamSettings.class))
                .orElse(SpamSettings.STANDARD);
    }

    /// The item of a transaction that puts `next` in place of the settings of `version`.
    public TransactWriteItem replace(long version, SpamSettings next) {
        Put.Builder put =
                Put.builder()
                        .tableName(table)
                        .item(
                                Map.of(
                                        Attributes.PK,
                                        text("settings"),
                                        Attributes.SK,
                                        text("#"),
                                        "json",
                                        text(Json.write(next.numbered(version + 1))),
                                        "version",
                                        number(version + 1)));
        Put conditional =
                version == 0
                        ? put.conditionExpression("attribute_not_exists(pk)").build()
                        : put.conditionExpression("version = :version")
                                .expressionAttributeValues(Map.of(":version", number(version)))
                                .build();
        return TransactWriteItem.builder().put(conditional).build();
    }
}
