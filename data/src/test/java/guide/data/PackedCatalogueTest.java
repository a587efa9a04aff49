package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;
import guide.catalogue.packed.PackedChunk;
import guide.catalogue.packed.PackedEntry;
import guide.catalogue.store.Attribution;
import guide.catalogue.store.CatalogueCache;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.ChangeSource;
import guide.catalogue.store.Entries;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.Transactions;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.testing.Property;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The packed catalogue follows the entries, and whoever finds it behind them reads the entries.
@Tag("tables")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackedCatalogueTest {

    private static final String TABLE = "CatalogueTable";
    private static final String A = CatalogueKeys.of(new Slug("a"));

    /// A start, and a start for which the packed catalogue is no use.
    private static final List<String> PACKED = List.of("Query");

    private static final List<String> ENTRIES = List.of("Query", "GetItem", "Query", "GetItem");

    private final TableServer server = TestTables.start();
    private final Counted counted = new Counted();
    private final DynamoDbClient client = counted.client(server);
    private final Template template =
            Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of());
    private final CatalogueTable table = new CatalogueTable(client, TABLE);
    private final Seed seed = new Seed(client, TABLE, InstantSource.system());
    private final PackedWriter packed = new PackedWriter(client, TABLE);

    @BeforeAll
    void start() {
        Tables.create(template, client);
    }

    @BeforeEach
    void loaded() {
        client.deleteTable(delete -> delete.tableName(TABLE));
        Tables.create(template, client);
        seed.load(Catalogues.sound(), false);
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aStartAfterALoadIsOneQuery() {
        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(PACKED);
    }

    @Test
    void aStartAfterAnEditIsOneQuery() {
        edit("One");
        edit("Two");

        assertThat(started()).isEqualTo(table.load());
        assertThat(started().frameworks().getFirst().tagline()).isEqualTo("Two");
        assertThat(callsOfAStart()).isEqualTo(PACKED);
    }

    @Test
    void whateverIsEditedIsTakenOver() {
        seed.load(GeneratedCatalogue.of(60, 20, 1), false);
        assertThat(callsOfAStart()).isEqualTo(PACKED);
        Property.forAll(
                20,
                random -> {
                    String slug = Property.oneOf(random, List.of("a", "b", "c", "d", "e"));
                    String key = CatalogueKeys.of(new Slug(slug));
                    Optional<Entry> before = table.entry(key);
                    Optional<Entry> after =
                            before.isPresent() && random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(entry(slug, "Tagline " + random.nextInt(9)));
                    change(new EntryChange(key, before, after));

                    assertThat(started()).isEqualTo(table.load());
                    assertThat(callsOfAStart()).isEqualTo(PACKED);
                });
    }

    @Test
    void anEditThatWasNotTakenOverIsReadFromTheEntries() {
        written(tagline("Behind"));

        assertThat(started().frameworks().getFirst().tagline()).isEqualTo("Behind");
        assertThat(callsOfAStart()).isEqualTo(ENTRIES);
    }

    @Test
    void theNextEditDoesNotHideTheOneThatWasNotTakenOver() {
        written(tagline("Behind"));
        change(EntryChange.addition(CatalogueKeys.of(new Slug("c")), entry("c", "Another")));

        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(ENTRIES);
    }

    @Test
    void editsThatComeAtOnceFollowOneAnother() throws InterruptedException {
        EntryChange first = tagline("First");
        written(first);
        EntryChange second = tagline("Second");
        written(second);
        Thread ahead = Thread.ofVirtual().start(() -> packed.follow(2, List.of(second)));
        packed.follow(1, List.of(first));
        ahead.join();

        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(PACKED);
    }

    @Test
    void whoMayWriteItRepairsItByReading() {
        written(tagline("Behind"));

        cache(Optional.of(packed)).current();

        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(PACKED);
    }

    @Test
    void aLoadOfWhatIsThereAlreadyRepairsIt() {
        client.deleteItem(delete -> delete.tableName(TABLE).key(key("revision#packed")));
        assertThat(callsOfAStart()).isEqualTo(ENTRIES);

        assertThat(seed.load(Catalogues.sound(), false).changes()).isZero();
        assertThat(callsOfAStart()).isEqualTo(PACKED);

        counted.reset();
        seed.load(Catalogues.sound(), false);
        assertThat(counted.calls()).doesNotContain("PutItem");
    }

    /// Each call of an edit's four fails, before it reaches the table or after it was applied.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, -1, -2, -3, -4})
    void aCrashBetweenTheRevisionAndItsPackingLosesNothing(int call) {
        EntryChange change = tagline("Crashed");
        long before = table.revision();
        written(change);
        try (DynamoDbClient broken = server.client(new BrokenCall(call))) {
            new PackedWriter(broken, TABLE).follow(before, List.of(change));
        }

        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(call == -4 ? PACKED : ENTRIES);

        edit("After the crash");
        assertThat(started()).isEqualTo(table.load());
        cache(Optional.of(packed)).current();
        assertThat(callsOfAStart()).isEqualTo(PACKED);
    }

    @Test
    void aChunkOfAnotherRevisionIsNoticed() {
        Map<String, AttributeValue> earlier = item("revision#packed#0000");
        edit("Later");
        client.putItem(put -> put.tableName(TABLE).item(earlier));

        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(ENTRIES);

        edit("Later still");
        assertThat(started()).isEqualTo(table.load());
    }

    @Test
    void aChunkThatCannotBeReadIsAsGoodAsMissing() {
        Map<String, AttributeValue> chunk = new HashMap<>(item("revision#packed#0000"));
        chunk.put("gzip", AttributeValue.fromB(SdkBytes.fromUtf8String("no chunk")));
        client.putItem(put -> put.tableName(TABLE).item(chunk));

        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(ENTRIES);
        assertThat(table.at(1)).contains(table.load());
    }

    /// Its evidence is whole, as versions from before January 2027 wrote it. An edit writes its
    /// chunk anew, and leaves the others alone.
    @Test
    void chunksFromBeforeEvidenceWasInShortAreRead() {
        seed.load(GeneratedCatalogue.of(60, 20, 1), false);
        packedItems().stream().filter(item -> item.containsKey("gzip")).forEach(this::putWhole);
        int whole = bytes();

        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(PACKED);
        change(EntryChange.addition(CatalogueKeys.of(new Slug("a")), entry("a", "After")));
        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(PACKED);

        packed.replace(table.entries());
        assertThat(bytes()).isLessThan(whole);
        assertThat(started()).isEqualTo(table.load());
        assertThat(table.at(table.revision())).contains(table.load());
    }

    private int bytes() {
        return packedItems().stream()
                .filter(item -> item.containsKey("gzip"))
                .mapToInt(item -> Attributes.bytes(item, "gzip").length)
                .sum();
    }

    private void putWhole(Map<String, AttributeValue> chunk) {
        List<PackedEntry> entries =
                PackedChunk.entries(Attributes.bytes(chunk, "gzip")).stream()
                        .map(each -> new PackedEntry(each.key(), each.position(), each.whole()))
                        .toList();
        Map<String, AttributeValue> earlier = new HashMap<>(chunk);
        earlier.put("gzip", Attributes.bytes(PackedChunk.of(entries)));
        client.putItem(put -> put.tableName(TABLE).item(earlier));
    }

    /// It takes every item of the partition but the revision for an entry, and passes over those
    /// whose kind it does not know.
    @Test
    void aVersionFromBeforeCanReadTheTable() {
        edit("One");

        assertThat(packedItems())
                .hasSize(2)
                .allSatisfy(
                        item -> {
                            assertThat(Attributes.text(item, "json")).isEqualTo("{}");
                            assertThat(Attributes.number(item, "position")).isZero();
                        });
    }

    @Test
    void whoIsLateReplacesNothingLater() {
        Entries first = table.entries();
        edit("Later");
        packed.replace(first);

        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(PACKED);
    }

    @Test
    void chunksThatAreNoLongerNeededAreRemoved() {
        seed.load(GeneratedCatalogue.of(60, 20, 1), false);
        assertThat(packedItems()).hasSizeGreaterThan(3);

        seed.load(Catalogues.sound(), false);
        assertThat(packedItems()).hasSize(2);
        assertThat(started()).isEqualTo(table.load());
        assertThat(callsOfAStart()).isEqualTo(PACKED);
    }

    @Test
    void thePastIsReadFromThePackedCatalogueAndWhatChangedSince() {
        Catalogue first = table.load();
        edit("Later");
        counted.reset();

        assertThat(table.at(1)).contains(first);
        assertThat(counted.calls()).containsExactly("Query", "Query");
    }

    private Catalogue started() {
        return cache(Optional.empty()).current();
    }

    private List<String> callsOfAStart() {
        counted.reset();
        started();
        return counted.calls();
    }

    private CatalogueCache cache(Optional<PackedWriter> repairs) {
        InstantSource clock = InstantSource.system();
        return repairs.map(
                        writer ->
                                new CatalogueCache(table, clock, CatalogueCache.FRESH_FOR, writer))
                .orElseGet(() -> new CatalogueCache(table, clock, CatalogueCache.FRESH_FOR));
    }

    private void edit(String tagline) {
        change(tagline(tagline));
    }

    private void change(EntryChange change) {
        long before = table.revision();
        written(change);
        packed.follow(before, List.of(change));
    }

    /// Only the revision, as if its writer had stopped there.
    private void written(EntryChange change) {
        Attribution attribution = new Attribution(ChangeSource.PEOPLE, "Ada", "", Instant.now());
        assertThat(
                        new Transactions(client)
                                .commit(
                                        new RevisionWriter(TABLE)
                                                .writes(
                                                        table.revision(),
                                                        attribution,
                                                        List.of(change))))
                .isEmpty();
    }

    private EntryChange tagline(String tagline) {
        return EntryChange.of(A, table.entry(A).orElseThrow(), entry("a", tagline));
    }

    private static Entry entry(String slug, String tagline) {
        return new Entry(Json.write(Catalogues.framework(slug, tagline)), 0);
    }

    private Map<String, AttributeValue> item(String sortKey) {
        return client.getItem(get -> get.tableName(TABLE).key(key(sortKey))).item();
    }

    private List<Map<String, AttributeValue>> packedItems() {
        QueryResponse found =
                client.query(
                        query ->
                                query.tableName(TABLE)
                                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk", Attributes.text("catalogue"),
                                                        ":sk",
                                                                Attributes.text(
                                                                        "revision#packed"))));
        return found.items();
    }

    private static Map<String, AttributeValue> key(String sortKey) {
        return Attributes.key("catalogue", sortKey);
    }
}
