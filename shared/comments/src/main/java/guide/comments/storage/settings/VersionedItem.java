package guide.comments.storage.settings;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.LogEntry;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationItems;
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
import java.util.Optional;

/// One item that moderators replace whole: it has `json` and `version`.
///
/// @param <T> what the JSON is
public final class VersionedItem<T> {

    /// How long a function goes on with what it has read.
    private static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private final CommentsTable table;
    private final Map<String, AttributeValue> key;
    private final Class<T> type;
    private final T standard;
    private final InstantSource clock;
    private @Nullable T kept;
    private Instant readAt = Instant.MIN;

    /// One of the partition `settings`.
    ///
    /// @param sortKey of the item
    /// @param standard what holds while there is no item
    public VersionedItem(
            CommentsTable table, String sortKey, Class<T> type, T standard, InstantSource clock) {
        this(table, Attributes.key("settings", sortKey), type, standard, clock);
    }

    /// @param standard what holds while there is no item
    public VersionedItem(
            CommentsTable table,
            Map<String, AttributeValue> key,
            Class<T> type,
            T standard,
            InstantSource clock) {
        this.table = table;
        this.key = Map.copyOf(key);
        this.type = type;
        this.standard = standard;
        this.clock = clock;
    }

    /// As it was a few seconds ago at the most.
    public synchronized T current() {
        Instant now = clock.instant();
        T known = kept;
        if (known != null && now.isBefore(readAt.plus(FRESH_FOR))) {
            return known;
        }
        T read = read();
        kept = read;
        readAt = now;
        return read;
    }

    /// One GetItem of 1 unit.
    public T read() {
        Optional<T> read = table.item(key).map(item -> Json.readOwn(text(item, "json"), type));
        return read.orElse(standard);
    }

    /// Puts `next`, which has the version after `version`, in place of what has `version`.
    ///
    /// @return false, and nothing written, when there is another version by now
    public boolean replace(long version, T next, LogEntry logEntry) {
        return table.commit(
                        List.of(
                                replacement(version, next),
                                table.putNew(ModerationItems.logItem(logEntry))))
                .isEmpty();
    }

    private TransactWriteItem replacement(long version, T next) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put("json", text(Json.write(next)));
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
