package guide.entries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.http.HttpFunction;
import guide.http.Members;
import guide.http.Router;
import guide.priming.Priming;
import guide.snapshot.CatalogueTable;
import guide.snapshot.Snapshot;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Serves the catalogue's entries one by one, and lets owners change them.
public final class EntriesHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public EntriesHandler() {
        this(System.getenv());
    }

    public EntriesHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "entries", EntriesHandler::assembled);
    }

    private static HttpFunction assembled(Map<String, String> environment, DynamoDbClient client) {
        InstantSource clock = InstantSource.system();
        Members owners = Members.from(environment, "OWNERS_GROUP");
        CatalogueTable table = CatalogueTable.from(environment, client);
        Snapshot snapshot = new Snapshot(table, clock, Snapshot.FRESH_FOR);
        EntryStore store = new EntryStore(environment, client);
        OwnersDesk desk = new OwnersDesk(owners, store, snapshot::lookAgain, clock);
        return new HttpFunction(routes(new EntryPages(snapshot, clock), desk), snapshot::lookAgain);
    }

    private static Router routes(EntryPages pages, OwnersDesk desk) {
        Router router =
                pages.addTo(new Router())
                        .put(EntryPages.FACT, desk::putFact)
                        .delete(EntryPages.FACT, desk::deleteFact);
        for (String path : EntryPages.PATHS) {
            router.put(path, desk::putEntry).delete(path, desk::deleteEntry);
        }
        return router;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
