package guide.snapshot;

import static guide.dynamodb.Items.text;

import guide.catalogue.Catalogue;
import guide.catalogue.Claim;
import guide.catalogue.Framework;
import guide.catalogue.Preset;
import guide.catalogue.Project;
import guide.catalogue.Relation;
import guide.catalogue.Slug;
import guide.catalogue.Trait;
import guide.catalogue.TraitId;
import guide.dynamodb.Calls;
import guide.dynamodb.Environment;
import guide.dynamodb.Items;
import guide.dynamodb.Partitions;
import guide.json.Json;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The catalogue's items: one partition, `pk` = `catalogue`.
///
/// | sk | what | attributes |
/// |---|---|---|
/// | `revision` | the running number | `revision`, `updatedAt` |
/// | `trait#<id>` and `framework#`, `project#`, `relation#`, `claim#`, `preset#` | one entry | `json`, `position` |
///
/// What became of an entry is in a partition of its own: `pk` = `history#<its sk>`, `sk` = the
/// revision, with `json`.
public final class CatalogueTable {

    public static final String PARTITION = "catalogue";
    public static final String REVISION = "revision";
    public static final String JSON = "json";
    public static final String POSITION = "position";

    /// The revision of the last accepted edit; absent where the entry is as it was loaded.
    public static final String EDITED = "edited";

    public static final String UPDATED_AT = "updatedAt";

    private static final String HISTORY = "history#";

    private final DynamoDbClient client;
    private final String table;

    public CatalogueTable(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    public static CatalogueTable from(Map<String, String> environment, DynamoDbClient client) {
        return new CatalogueTable(client, Environment.required(environment, "CATALOGUE_TABLE"));
    }

    /// The sort key of a framework, by which its existence can be asked for alone.
    public static String frameworkKey(Slug slug) {
        return "framework#" + slug;
    }

    public static String claimKey(String id) {
        return "claim#" + id;
    }

    public static String presetKey(String id) {
        return "preset#" + id;
    }

    public static String traitKey(TraitId id) {
        return "trait#" + id;
    }

    /// The newest revision; 0 before the first load. One strongly consistent GetItem of a small
    /// item: 1 unit.
    public long revision() {
        Map<String, AttributeValue> item = get(REVISION);
        return item.isEmpty() ? 0 : Items.number(item, REVISION);
    }

    /// Whether there is an entry under this sort key: one GetItem.
    public boolean has(String sortKey) {
        return !get(sortKey).isEmpty();
    }

    /// The entry under this sort key, as JSON: one GetItem.
    public Optional<String> json(String sortKey) {
        return Optional.of(get(sortKey))
                .filter(item -> !item.isEmpty())
                .map(item -> text(item, JSON));
    }

    /// Everything: one strongly consistent Query of as many pages as the catalogue has megabytes.
    public List<Map<String, AttributeValue>> everything() {
        return Partitions.all(client, table, PARTITION);
    }

    /// Where a revision of the entry under `sortKey` is kept: one partition for each entry, in
    /// order.
    public static Map<String, AttributeValue> historyKey(String sortKey, long revision) {
        return Items.key(HISTORY + sortKey, String.format(Locale.ROOT, "%012d", revision));
    }

    /// All revisions of an entry, newest first: one Query.
    public List<Revision> history(String sortKey) {
        return Partitions.all(client, table, HISTORY + sortKey).reversed().stream()
                .map(item -> Json.readOwn(text(item, JSON), Revision.class))
                .toList();
    }

    public Catalogue load() {
        return catalogue(everything());
    }

    private Map<String, AttributeValue> get(String sortKey) {
        return Calls.run(
                () ->
                        client.getItem(
                                        get ->
                                                get.tableName(table)
                                                        .key(Items.key(PARTITION, sortKey))
                                                        .consistentRead(true))
                                .item());
    }

    private static Catalogue catalogue(List<Map<String, AttributeValue>> items) {
        long revision = 0;
        Instant updatedAt = Instant.EPOCH;
        for (Map<String, AttributeValue> item : items) {
            if (text(item, Items.SK).equals(REVISION)) {
                revision = Items.number(item, REVISION);
                updatedAt = Instant.parse(text(item, UPDATED_AT));
            }
        }
        return new Catalogue(
                revision,
                updatedAt,
                entries(items, "trait#", Trait.class),
                entries(items, "framework#", Framework.class),
                entries(items, "project#", Project.class),
                entries(items, "relation#", Relation.class),
                entries(items, "claim#", Claim.class),
                entries(items, "preset#", Preset.class));
    }

    private static <T> List<T> entries(
            List<Map<String, AttributeValue>> items, String prefix, Class<T> type) {
        return items.stream()
                .filter(item -> text(item, Items.SK).startsWith(prefix))
                .sorted(Comparator.comparingLong(item -> Items.number(item, POSITION)))
                .map(item -> Json.readOwn(text(item, JSON), type))
                .toList();
    }
}
