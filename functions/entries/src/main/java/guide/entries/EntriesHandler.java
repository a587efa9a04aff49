package guide.entries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.store.CatalogueCache;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.lambda.dynamodb.Transactions;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.Router;
import guide.lambda.priming.Priming;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Serves single entries of the catalogue, and lets owners change them.
public final class EntriesHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public EntriesHandler() {
        this(System.getenv());
    }

    public EntriesHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "entries", EntriesHandler::create);
    }

    private static HttpFunction create(Map<String, String> environment, DynamoDbClient client) {
        InstantSource clock = InstantSource.system();
        GroupMembership owners = GroupMembership.from(environment, "OWNERS_GROUP");
        CatalogueTable table = CatalogueTable.from(environment, client);
        PackedWriter packed = PackedWriter.from(environment, client);
        CatalogueCache catalogueCache =
                new CatalogueCache(table, clock, CatalogueCache.FRESH_FOR, packed);
        EntryStore store =
                new EntryStore(
                        table, RevisionWriter.from(environment), new Transactions(client), packed);
        OwnerRoutes writes = new OwnerRoutes(owners, store, catalogueCache::invalidate, clock);
        return new HttpFunction(
                routes(new EntryPages(catalogueCache, clock), writes), catalogueCache::invalidate);
    }

    private static Router routes(EntryPages pages, OwnerRoutes writes) {
        Router router =
                pages.addTo(new Router())
                        .put(EntryPages.FACT, writes::putFact)
                        .delete(EntryPages.FACT, writes::deleteFact);
        for (String path : EntryPages.PATHS) {
            router.put(path, writes::putEntry).delete(path, writes::deleteEntry);
        }
        return router;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
