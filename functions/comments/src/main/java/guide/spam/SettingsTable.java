package guide.spam;

import static guide.dynamodb.Items.number;
import static guide.dynamodb.Items.text;

import guide.dynamodb.Environment;
import guide.dynamodb.Items;
import guide.dynamodb.SingleItem;
import guide.json.Json;

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
public final class SettingsTable {

    /// How long a function goes on with the settings that it has read.
    static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private static final Map<String, AttributeValue> KEY = Items.key("settings", "#");

    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;
    private @Nullable Settings kept;
    private Instant readAt = Instant.MIN;

    public SettingsTable(DynamoDbClient client, String table, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    public static SettingsTable from(Map<String, String> environment, DynamoDbClient client) {
        return new SettingsTable(
                client,
                Environment.required(environment, "COMMENTS_TABLE"),
                InstantSource.system());
    }

    /// The settings as they were a few seconds ago at the most.
    public synchronized Settings current() {
        Instant now = clock.instant();
        Settings known = kept;
        if (known != null && now.isBefore(readAt.plus(FRESH_FOR))) {
            return known;
        }
        Settings read = read();
        kept = read;
        readAt = now;
        return read;
    }

    /// The settings as they are: one GetItem of 1 unit.
    public Settings read() {
        return SingleItem.consistent(client, table, KEY)
                .map(item -> Json.readOwn(text(item, "json"), Settings.class))
                .orElse(Settings.STANDARD);
    }

    /// The item of a transaction that puts `next` in place of the settings of `version`.
    public TransactWriteItem replace(long version, Settings next) {
        Put.Builder put =
                Put.builder()
                        .tableName(table)
                        .item(
                                Map.of(
                                        Items.PK,
                                        text("settings"),
                                        Items.SK,
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
