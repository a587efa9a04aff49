package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.LogEntry;
import guide.comments.spam.SpamSettings;
import guide.comments.spam.SpamSettingsStore;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The settings in the comments table: `pk` = `settings`, `sk` = `#`, as `json` and `version`.
public final class DynamoSpamSettings implements SpamSettingsStore {

    /// How long a function goes on with the settings that it has read.
    static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private static final Map<String, AttributeValue> KEY = Attributes.key("settings", "#");

    private final CommentsTable table;
    private final InstantSource clock;
    private @Nullable SpamSettings kept;
    private Instant readAt = Instant.MIN;

    public DynamoSpamSettings(CommentsTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
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

    /// One GetItem of 1 unit.
    @Override
    public SpamSettings read() {
        return table.item(KEY)
                .map(item -> Json.readOwn(text(item, "json"), SpamSettings.class))
                .orElse(SpamSettings.STANDARD);
    }

    @Override
    public boolean replace(SpamSettings next, LogEntry logEntry) {
        return table.commit(
                        List.of(
                                replacement(next.version(), next),
                                table.putNew(ModerationItems.logItem(logEntry))))
                .isEmpty();
    }

    private TransactWriteItem replacement(long version, SpamSettings next) {
        Map<String, AttributeValue> item = new HashMap<>(KEY);
        item.put("json", text(Json.write(next.numbered(version + 1))));
        item.put("version", number(version + 1));
        return version == 0
                ? table.putNew(item)
                : table.put(
                        Put.builder()
                                .item(item)
                                .conditionExpression("version = :version")
                                .expressionAttributeValues(Map.of(":version", number(version))));
    }
}
