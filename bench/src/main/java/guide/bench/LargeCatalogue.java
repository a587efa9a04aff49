package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.store.CatalogueCache;
import guide.catalogue.store.CatalogueTable;
import guide.data.Seed;
import guide.local.dynamodb.CapacityMeter;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// A catalogue from a folder in a table of DynamoDB Local, with the real handlers.
///
/// The clock advances only in [#expireCache], so that the cost of a request does not depend on its
/// speed.
final class LargeCatalogue implements AutoCloseable {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final CapacityMeter meter = new CapacityMeter();
    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final DynamoDbClient client = engine.client(meter);
    private final String table;
    private final long transactions;
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final InstantSource clock = () -> now;

    LargeCatalogue(Path folder) {
        Template template =
                Template.read(
                        ProjectRoot.root().resolve("template.yaml"),
                        Map.of("SigningSecret", SECRET));
        table = template.nameOf("CatalogueTable");
        try (DynamoDbClient unmetered = engine.client()) {
            Tables.create(template, unmetered);
        }
        Seed.run(folder, client, table);
        transactions = meter.calls().stream().filter("TransactWriteItems"::equals).count();
    }

    /// Returns the number of transactions of the load.
    long transactions() {
        return transactions;
    }

    /// Returns the meter, which counts every call since the last reset.
    CapacityMeter meter() {
        return meter;
    }

    void expireCache() {
        now = now.plus(CatalogueCache.FRESH_FOR);
    }

    RequestStreamHandler summaries() {
        return SummariesBench.over(cache(), clock, environment());
    }

    RequestStreamHandler comparisons() {
        return ComparisonsBench.over(cache(), clock);
    }

    /// Returns the environment in which a function in another process finds this table.
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(engine.environment());
        environment.put("CATALOGUE_TABLE", table);
        environment.put("SIGNING_SECRET", SECRET);
        return environment;
    }

    @Override
    public void close() {
        client.close();
        engine.close();
    }

    private CatalogueCache cache() {
        return new CatalogueCache(
                new CatalogueTable(client, table), clock, CatalogueCache.FRESH_FOR);
    }
}
