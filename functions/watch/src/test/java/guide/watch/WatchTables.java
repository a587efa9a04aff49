package guide.watch;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Framework.Latest;
import guide.catalogue.model.Slug;
import guide.catalogue.store.Attribution;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.ChangeSource;
import guide.catalogue.store.Entries;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.Revision;
import guide.catalogue.store.RevisionWriter;
import guide.data.Seed;
import guide.lambda.dynamodb.Transactions;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// A real table with the project's own catalogue in it, new for each test.
final class WatchTables {

    static final String TABLE = "CatalogueTable";

    private static final Path ROOT = ProjectRoot.root();
    private static final TableServer SERVER = TestTables.start();

    static final DynamoDbClient CLIENT = SERVER.client();

    private WatchTables() {}

    static void fill() {
        Template template = Template.read(ROOT.resolve("template.yaml"), Map.of());
        if (CLIENT.listTables().tableNames().contains(TABLE)) {
            CLIENT.deleteTable(delete -> delete.tableName(TABLE));
        }
        Tables.create(template, CLIENT);
        Seed.Loaded _ = Seed.run(ROOT.resolve("data/catalogue"), CLIENT, TABLE);
    }

    /// Loads the files once more.
    static void load() {
        Seed.Loaded _ = Seed.run(ROOT.resolve("data/catalogue"), CLIENT, TABLE);
    }

    /// @param registries see [WatchHandler#WatchHandler(Map)]
    static Map<String, String> environment(String registries) {
        Map<String, String> environment = new HashMap<>(SERVER.environment());
        environment.put("CATALOGUE_TABLE", TABLE);
        environment.put("REGISTRIES", registries);
        environment.put("PUBLIC_ORIGIN", "https://guide.example.org");
        return environment;
    }

    static CatalogueTable table() {
        return new CatalogueTable(CLIENT, TABLE);
    }

    static Framework framework(String slug) {
        return table().load().framework(new Slug(slug)).orElseThrow();
    }

    static Latest latest(String slug) {
        return Objects.requireNonNull(framework(slug).latest());
    }

    static List<Revision> history(String slug) {
        return table().history(CatalogueKeys.of(new Slug(slug)), Long.MAX_VALUE, 10).items();
    }

    /// A change by an owner.
    static void change(String slug, UnaryOperator<Framework> change) {
        Entries now = table().entries();
        String key = CatalogueKeys.of(new Slug(slug));
        Entry before = now.require(key);
        Framework after = change.apply(Json.readOwn(before.json(), Framework.class));
        var _ =
                new Transactions(CLIENT)
                        .commit(
                                new RevisionWriter(TABLE)
                                        .writes(
                                                now.revision(),
                                                new Attribution(
                                                        ChangeSource.PEOPLE,
                                                        "Ada",
                                                        "",
                                                        Instant.now()),
                                                List.of(
                                                        EntryChange.of(
                                                                key,
                                                                before,
                                                                new Entry(
                                                                        Json.write(after),
                                                                        before.position())))));
    }
}
