package guide.watch.storage;

import static guide.lambda.dynamodb.Attributes.text;

import guide.catalogue.model.Slug;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.PartitionReads;
import guide.watch.registries.Release;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The marks of the looks, in the catalogue's table: partition `watch`, one item for each
/// framework.
///
/// They save requests and nothing else: without them everything is asked for and compared anew.
public final class Marks {

    private static final String PARTITION = "watch";
    private static final String PURL = "purl";
    private static final String TAG = "tag";
    private static final String VERSION = "version";
    private static final String RELEASED_ON = "releasedOn";
    private static final String LOOKED_AT = "lookedAt";

    private final DynamoDbClient client;
    private final String table;

    public Marks(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /// Returns all marks by framework: one Query.
    public Map<Slug, Mark> all() {
        Map<Slug, Mark> marks = new HashMap<>();
        for (Map<String, AttributeValue> item : PartitionReads.all(client, table, PARTITION)) {
            Mark mark = mark(item);
            marks.put(mark.framework(), mark);
        }
        return marks;
    }

    /// Keeps a mark in the place of the one before.
    public void put(Mark mark) {
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key(PARTITION, mark.framework().value()));
        item.put(PURL, text(mark.purl()));
        item.put(TAG, text(mark.tag()));
        item.put(VERSION, text(mark.newest().version()));
        mark.newest().releasedOn().ifPresent(day -> item.put(RELEASED_ON, text(day.toString())));
        item.put(LOOKED_AT, text(mark.lookedAt().toString()));
        var _ = DynamoErrors.run(() -> client.putItem(put -> put.tableName(table).item(item)));
    }

    private static Mark mark(Map<String, AttributeValue> item) {
        return new Mark(
                new Slug(text(item, Attributes.SK)),
                text(item, PURL),
                text(item, TAG),
                new Release(
                        text(item, VERSION),
                        Optional.ofNullable(item.get(RELEASED_ON))
                                .map(day -> LocalDate.parse(day.s()))),
                Instant.parse(text(item, LOOKED_AT)));
    }
}
