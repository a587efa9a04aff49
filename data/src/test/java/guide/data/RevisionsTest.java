package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.store.Attribution;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.ChangeSource;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.Revision;
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

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// Every write is a revision; people's changes outlive loads; every past revision can be had back.
@Tag("tables")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisionsTest {

    private static final String TABLE = "CatalogueTable";
    private static final String A = CatalogueKeys.of(new Slug("a"));

    private final TableServer server = TestTables.start();
    private final DynamoDbClient client = server.client();
    private final Template template =
            Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of());
    private final CatalogueTable table = new CatalogueTable(client, TABLE);
    private final Seed seed = new Seed(client, TABLE, InstantSource.system());

    @BeforeAll
    void start() {
        Tables.create(template, client);
    }

    @BeforeEach
    void empty() {
        client.deleteTable(delete -> delete.tableName(TABLE));
        Tables.create(template, client);
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void everyRevisionCanBeRestoredExactly() {
        Property.forAll(
                3,
                random -> {
                    empty();
                    List<Catalogue> seen = new ArrayList<>();
                    for (int i = 0; i < 8; i++) {
                        change(random);
                        seen.add(table.load());
                    }
                    for (Catalogue then : seen) {
                        assertThat(table.at(then.revision())).contains(then);
                    }
                });
    }

    @Test
    void allRevisionsReplayedFromNothingGiveThePresent() {
        Property.forAll(
                3,
                random -> {
                    empty();
                    for (int i = 0; i < 8; i++) {
                        change(random);
                    }
                    Map<String, Entry> present = table.entries().byKey();
                    for (String slug : List.of("a", "b", "c", "d")) {
                        String key = CatalogueKeys.of(new Slug(slug));
                        Entry entry = present.get(key);
                        JsonNode now =
                                entry == null
                                        ? NullNode.getInstance()
                                        : Json.readOwn(entry.json(), JsonNode.class);
                        assertThat(replayed(key)).isEqualTo(now);
                    }
                });
    }

    /// A Query ends at a megabyte, which says nothing about what is behind.
    @Test
    void aHistoryOfMoreThanAMegabyteIsReadToItsEnd() {
        int many = 60;
        for (long revision = 1; revision <= many; revision++) {
            putLong(revision);
        }

        List<Long> inOne = revisions(table.history(A, Long.MAX_VALUE, 100));
        List<Long> byPages = new ArrayList<>();
        OptionalLong next = OptionalLong.of(Long.MAX_VALUE);
        while (next.isPresent()) {
            CatalogueTable.Revisions page = table.history(A, next.getAsLong(), 45);
            byPages.addAll(revisions(page));
            next = page.next();
        }

        assertThat(inOne)
                .isEqualTo(LongStream.rangeClosed(1, many).boxed().toList().reversed())
                .isEqualTo(byPages);
    }

    private static List<Long> revisions(CatalogueTable.Revisions page) {
        return page.items().stream().map(Revision::revision).toList();
    }

    /// 30 000 characters before and as many after.
    private void putLong(long revision) {
        JsonNode text = TextNode.valueOf("x".repeat(30_000));
        Revision.Change change = new Revision.Change("frameworks/a/summary/markdown", text, text);
        Revision written = new Revision(revision, Instant.EPOCH, "Ada", "", List.of(change));
        Map<String, AttributeValue> item =
                Map.of(
                        "pk", Attributes.text("history#" + A),
                        "sk", Attributes.text("%012d".formatted(revision)),
                        "json", Attributes.text(Json.write(written)));
        client.putItem(put -> put.tableName(TABLE).item(item));
    }

    @Test
    void aLoadSaysInTheHistoryWhatItChanged() {
        seed.load(Catalogues.sound(), false);
        seed.load(withTagline("Another"), false);

        List<Revision> history = table.history(A, Long.MAX_VALUE, 10).items();

        assertThat(history).hasSize(2);
        assertThat(history.getFirst().by()).isEqualTo("files");
        assertThat(history.getFirst().changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.path()).isEqualTo("frameworks/a/tagline");
                            assertThat(change.before().asText()).isEqualTo("tagline");
                            assertThat(change.after().asText()).isEqualTo("Another");
                        });
    }

    @Test
    void aHistoryComesInPages() {
        seed.load(Catalogues.sound(), false);
        for (int i = 0; i < 4; i++) {
            seed.load(withTagline("Tagline " + i), false);
        }

        CatalogueTable.Revisions first = table.history(A, Long.MAX_VALUE, 3);
        CatalogueTable.Revisions rest = table.history(A, first.next().orElseThrow(), 3);

        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).hasSize(2);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void aLoadLeavesAloneWhatPeopleHaveChanged() {
        seed.load(Catalogues.sound(), false);
        byPeople(tagline("By an owner"));

        Seed.Loaded loaded = seed.load(withTagline("By the files"), false);

        assertThat(loaded.changes()).isZero();
        assertThat(loaded.skipped()).containsExactly(A);
        assertThat(loaded.message()).contains("framework#a");
        assertThat(table.load().frameworks().getFirst().tagline()).isEqualTo("By an owner");
    }

    @Test
    void aForcedLoadUndoesWhatPeopleHaveChanged() {
        seed.load(Catalogues.sound(), false);
        byPeople(tagline("By an owner"));

        assertThat(seed.load(Catalogues.sound(), true).changes()).isEqualTo(1);
        assertThat(table.load().frameworks().getFirst().tagline()).isEqualTo("tagline");
        assertThat(seed.load(withTagline("By the files"), false).skipped()).isEmpty();
    }

    @Test
    void whatPeopleHaveRemovedStaysAway() {
        seed.load(Catalogues.sound(), false);
        byPeople(EntryChange.removal(A, entry()));

        assertThat(seed.load(Catalogues.sound(), false).skipped()).containsExactly(A);
        assertThat(table.load().frameworks()).hasSize(1);
        assertThat(seed.load(Catalogues.sound(), true).changes()).isEqualTo(1);
        assertThat(table.load().frameworks()).hasSize(2);
    }

    @Test
    void whatPeopleHaveAddedStaysThere() {
        seed.load(Catalogues.sound(), false);
        Framework c = Catalogues.framework("c", Catalogues.facts());
        byPeople(EntryChange.addition(CatalogueKeys.of(c.slug()), new Entry(Json.write(c), 2)));

        assertThat(seed.load(Catalogues.sound(), false).skipped()).containsExactly("framework#c");
        assertThat(table.load().frameworks()).hasSize(3);
    }

    @Test
    void onceTheFilesSayTheSameTheEntryIsTheirsAgain() {
        seed.load(Catalogues.sound(), false);
        byPeople(tagline("Another"));

        assertThat(seed.load(withTagline("Another"), false).skipped()).isEmpty();
        assertThat(seed.load(withTagline("A third"), false).changes()).isEqualTo(1);
    }

    @Test
    void aRevisionThatIsNotTheNextOneIsNotWritten() {
        seed.load(Catalogues.sound(), false);
        EntryChange change = tagline("Too late");
        seed.load(withTagline("First"), false);

        assertThat(write(1, change)).isFalse();
        assertThat(table.load().frameworks().getFirst().tagline()).isEqualTo("First");
    }

    @Test
    void aTransactionHas33EntriesAndThreeMegabytesAtTheMost() {
        EntryChange small = EntryChange.addition(A, new Entry("{}", 0));
        EntryChange large = EntryChange.addition(A, new Entry("x".repeat(400_000), 0));

        assertThat(Seed.chunks(List.of())).isEmpty();
        assertThat(Seed.chunks(times(33, small))).hasSize(1);
        assertThat(Seed.chunks(times(34, small))).hasSize(2);
        assertThat(Seed.chunks(times(2, large))).hasSize(1);
        assertThat(Seed.chunks(times(3, large))).hasSize(2);
    }

    /// The entry by what its revisions say they made of it.
    private JsonNode replayed(String key) {
        String path = CatalogueKeys.path(key);
        JsonNode entry = NullNode.getInstance();
        for (Revision revision : table.history(key, Long.MAX_VALUE, 100).items().reversed()) {
            for (Revision.Change change : revision.changes()) {
                if (change.path().equals(path)) {
                    entry = change.after().deepCopy();
                } else {
                    set((ObjectNode) entry, change.path().substring(path.length() + 1), change);
                }
            }
        }
        return entry;
    }

    private static void set(ObjectNode entry, String place, Revision.Change change) {
        if (!place.startsWith("facts/")) {
            entry.set(place, change.after());
            return;
        }
        ArrayNode facts = entry.withArray("/facts");
        for (int i = 0; i < facts.size(); i++) {
            if (("facts/" + facts.get(i).path("trait").asText()).equals(place)) {
                facts.set(i, change.after());
            }
        }
    }

    private static List<EntryChange> times(int many, EntryChange change) {
        return Collections.nCopies(many, change);
    }

    /// Loads another catalogue, or changes an entry as people do.
    private void change(RandomGenerator random) {
        if (table.revision() > 0 && random.nextBoolean()) {
            byPeople(tagline("By people " + random.nextInt(100)));
            return;
        }
        List<Framework> frameworks = new ArrayList<>();
        frameworks.add(framework("a", random));
        for (String slug : List.of("b", "c", "d")) {
            if (random.nextBoolean()) {
                frameworks.add(random.nextInt(frameworks.size() + 1), framework(slug, random));
            }
        }
        seed.load(Catalogues.of(frameworks), random.nextBoolean());
    }

    private static Framework framework(String slug, RandomGenerator random) {
        Support support = Property.oneOf(random, List.of(Support.YES, Support.NO));
        return Catalogues.framework(
                slug, List.of(Catalogues.fact(Catalogues.ORM, support), Catalogues.licence("mit")));
    }

    private static Catalogue withTagline(String tagline) {
        Framework b = Catalogues.framework("b", Catalogues.facts());
        return Catalogues.of(List.of(Catalogues.framework("a", tagline), b));
    }

    private Entry entry() {
        return table.entry(A).orElseThrow();
    }

    private EntryChange tagline(String tagline) {
        Entry before = entry();
        String after = Json.write(Catalogues.framework("a", tagline));
        return EntryChange.of(A, before, new Entry(after, before.position()));
    }

    private void byPeople(EntryChange change) {
        assertThat(write(table.revision(), change)).isTrue();
    }

    private boolean write(long before, EntryChange change) {
        Attribution attribution = new Attribution(ChangeSource.PEOPLE, "Ada", "", Instant.now());
        return new Transactions(client)
                .commit(new RevisionWriter(TABLE).writes(before, attribution, List.of(change)))
                .isEmpty();
    }
}
