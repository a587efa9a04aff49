package guide.catalogue.store;

import static guide.lambda.dynamodb.Attributes.text;

import guide.catalogue.model.Catalogue;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.Environment;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads the catalogue's table; [CatalogueKeys] describes its keys.
public final class CatalogueTable {

    /// A page of an entry's history, newest first.
    ///
    /// @param next the revision before which the next page begins; empty on the last page
    public record Revisions(List<Revision> items, OptionalLong next) {}

    /// An entry in a revision that changed it.
    ///
    /// @param key the entry's sort key, from [CatalogueKeys]
    public record ChangedEntry(String key, Revision revision) {}

    private static final int MAX_LOADS = 5;

    private final DynamoDbClient client;
    private final String table;

    public CatalogueTable(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    public static CatalogueTable from(Map<String, String> environment, DynamoDbClient client) {
        return new CatalogueTable(client, Environment.required(environment, "CATALOGUE_TABLE"));
    }

    /// Returns the newest revision; 0 before the first load. One strongly consistent GetItem of a
    /// small item: 1 unit.
    public long revision() {
        return revision(true);
    }

    /// Returns the newest revision, or one that was the newest a moment ago. One eventually
    /// consistent GetItem of a small item: half a unit.
    public long recentRevision() {
        return revision(false);
    }

    /// Returns whether there is an entry with this sort key: one GetItem.
    public boolean has(String key) {
        return !get(key).isEmpty();
    }

    /// Returns the entry with this sort key: one GetItem.
    public Optional<Entry> entry(String key) {
        return Optional.of(get(key)).filter(item -> !item.isEmpty()).map(CatalogueTable::entry);
    }

    /// Returns the catalogue at its newest revision from its entries: one strongly consistent Query
    /// with a page for each megabyte.
    public Catalogue load() {
        return entries().catalogue();
    }

    /// Returns the packed catalogue at its newest revision, from one Query with a page for each
    /// megabyte of what is compressed.
    ///
    /// @param consistent whether the last moments count too, for twice the units
    /// @return empty if it is not there, not whole, or not up to date
    Optional<Catalogue> packed(boolean consistent) {
        Optional<PackedCatalogue> found = readPacked(consistent);
        return found.isEmpty() ? Optional.empty() : found.get().catalogue();
    }

    /// Returns the newest catalogue with all changes after `revision` undone: two Queries.
    ///
    /// @return empty if there is no such revision
    public Optional<Catalogue> at(long revision) {
        // One of a moment ago will do: what it lacks of the changes is not there to be undone.
        Entries newest =
                readPacked(false)
                        .filter(found -> found.revision() >= revision)
                        .flatMap(PackedCatalogue::entries)
                        .orElseGet(this::entries);
        if (revision < 1 || revision > newest.revision()) {
            return Optional.empty();
        }
        List<Entries.Written> since = since(revision);
        Instant updatedAt = since.getFirst().revision().at();
        List<Entries.Written> later =
                since.stream().filter(each -> each.revision().revision() > revision).toList();
        return Optional.of(newest.before(later, revision, updatedAt).catalogue());
    }

    /// Returns a page of an entry's history: one Query, and one BatchGetItem of readers' names
    /// where an edit of theirs was accepted.
    ///
    /// @param before the revision before which the page begins
    public Revisions history(String key, long before, int limit) {
        List<Revision> items =
                newestFirst(key, before, limit + 1).stream()
                        .map(item -> Json.readOwn(text(item, CatalogueKeys.JSON), Revision.class))
                        .toList();
        List<Revision> shown = items.subList(0, Math.min(limit, items.size()));
        return new Revisions(
                new Credits(client, table).named(shown),
                items.size() <= limit
                        ? OptionalLong.empty()
                        : OptionalLong.of(shown.getLast().revision()));
    }

    /// Returns a page of the changes of all entries, newest first, as it was a moment ago: one
    /// Query, half a unit for each 4 KB of changes, and one BatchGetItem of readers' names where an
    /// edit of theirs was accepted.
    ///
    /// @param before the position before which the page begins; empty for the first one
    public RecentChanges changes(String before, int limit) {
        QueryRequest query =
                newestFirst(CatalogueKeys.REVISIONS, before.isEmpty() ? "~" : before).build();
        List<Entries.Written> found =
                PartitionReads.first(client, query, limit + 1).stream()
                        .map(CatalogueTable::written)
                        .toList();
        List<Entries.Written> shown = found.subList(0, Math.min(limit, found.size()));
        List<Revision> named =
                new Credits(client, table)
                        .named(shown.stream().map(Entries.Written::revision).toList());
        return RecentChanges.of(shown, named, found.size() > limit);
    }

    /// Returns whether people removed the entry and nobody has restored it: one Query.
    public boolean isRemovedByPeople(String key) {
        return !has(key)
                && newestFirst(key, Long.MAX_VALUE, 1).stream()
                        .anyMatch(item -> ChangeSource.PEOPLE == source(item));
    }

    /// Returns all entries, as [#load()].
    public Entries entries() {
        long revision = 0;
        Instant updatedAt = Instant.EPOCH;
        Map<String, Entry> byKey = new HashMap<>();
        Set<String> edited = new HashSet<>();
        for (Map<String, AttributeValue> item :
                PartitionReads.all(client, table, CatalogueKeys.PARTITION)) {
            String key = text(item, Attributes.SK);
            if (key.equals(CatalogueKeys.REVISION)) {
                revision = Attributes.number(item, CatalogueKeys.REVISION);
                updatedAt = Instant.parse(text(item, CatalogueKeys.UPDATED_AT));
            } else if (!CatalogueKeys.isRevision(key)) {
                byKey.put(key, entry(item));
                if (item.containsKey(CatalogueKeys.EDITED)) {
                    edited.add(key);
                }
            }
        }
        return new Entries(revision, updatedAt, byKey, edited);
    }

    /// Returns all entries with no change between the first and the last: the Query stands between
    /// two reads of the revision, and is repeated where an edit overtook it.
    ///
    /// @return empty if edits overtook all of some attempts
    public Optional<Entries> settledEntries() {
        long expected = revision();
        for (int i = 0; i < MAX_LOADS; i++) {
            Entries loaded = entries();
            long newest = revision();
            if (newest == expected) {
                return Optional.of(loaded);
            }
            expected = newest;
        }
        return Optional.empty();
    }

    private Optional<PackedCatalogue> readPacked(boolean consistent) {
        String partition = CatalogueKeys.PARTITION;
        String prefix = CatalogueKeys.REVISION;
        return PackedCatalogue.of(
                consistent
                        ? PartitionReads.startingWith(client, table, partition, prefix)
                        : PartitionReads.recentStartingWith(client, table, partition, prefix));
    }

    /// Returns what one revision changed, by entry, with the names that it is credited to now: one
    /// Query, and one BatchGetItem for each accepted edit.
    public List<ChangedEntry> changes(long revision) {
        List<Map<String, AttributeValue>> items =
                PartitionReads.startingWith(
                        client,
                        table,
                        CatalogueKeys.REVISIONS,
                        CatalogueKeys.revision(revision) + "#");
        Credits credits = new Credits(client, table);
        return items.stream()
                .map(CatalogueTable::written)
                .map(
                        each ->
                                new ChangedEntry(
                                        each.key(),
                                        credits.named(List.of(each.revision())).getFirst()))
                .toList();
    }

    /// Returns the changes in `revision` and later ones, in that order.
    private List<Entries.Written> since(long revision) {
        return PartitionReads.from(
                        client, table, CatalogueKeys.REVISIONS, CatalogueKeys.revision(revision))
                .stream()
                .map(CatalogueTable::written)
                .toList();
    }

    private List<Map<String, AttributeValue>> newestFirst(String key, long before, int limit) {
        QueryRequest query =
                newestFirst(CatalogueKeys.history(key), CatalogueKeys.revision(before))
                        .consistentRead(true)
                        .build();
        return PartitionReads.first(client, query, limit);
    }

    private QueryRequest.Builder newestFirst(String pk, String before) {
        return QueryRequest.builder()
                .tableName(table)
                .scanIndexForward(false)
                .keyConditionExpression("pk = :pk AND sk < :before")
                .expressionAttributeValues(Map.of(":pk", text(pk), ":before", text(before)));
    }

    private long revision(boolean consistent) {
        Map<String, AttributeValue> item = get(CatalogueKeys.REVISION, consistent);
        return item.isEmpty() ? 0 : Attributes.number(item, CatalogueKeys.REVISION);
    }

    private Map<String, AttributeValue> get(String key) {
        return get(key, true);
    }

    private Map<String, AttributeValue> get(String key, boolean consistent) {
        return DynamoErrors.run(
                () ->
                        client.getItem(
                                        get ->
                                                get.tableName(table)
                                                        .key(CatalogueKeys.entry(key))
                                                        .consistentRead(consistent))
                                .item());
    }

    private static Entry entry(Map<String, AttributeValue> item) {
        return new Entry(
                text(item, CatalogueKeys.JSON), Attributes.number(item, CatalogueKeys.POSITION));
    }

    private static ChangeSource source(Map<String, AttributeValue> item) {
        return ChangeSource.valueOf(text(item, CatalogueKeys.ORIGIN));
    }

    private static Entries.Written written(Map<String, AttributeValue> item) {
        String key = text(item, Attributes.SK);
        return new Entries.Written(
                key.substring(key.indexOf('#') + 1),
                Json.readOwn(text(item, CatalogueKeys.JSON), Revision.class),
                Optional.of(item)
                        .filter(each -> each.containsKey(CatalogueKeys.POSITION))
                        .map(each -> Attributes.number(each, CatalogueKeys.POSITION)));
    }
}
