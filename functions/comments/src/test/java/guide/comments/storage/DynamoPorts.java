package guide.comments.storage;

import guide.catalogue.store.Credits;
import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.comments.ports.Ports;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.storage.traces.DynamoAuthorTraces;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// All ports over the template's tables.
public final class DynamoPorts {

    private DynamoPorts() {}

    public static Ports of(DynamoDbClient client) {
        CommentsTable table = LocalTables.comments(client);
        return new Ports(
                new PostStore(table),
                new ThreadReads(table),
                new VoteStore(table),
                new AuthorStore(table),
                new ModerationStore(
                        table,
                        new RevisionWriter(LocalTables.CATALOGUE),
                        new PackedWriter(client, LocalTables.CATALOGUE)),
                new ModerationReads(table),
                new RequestStore(table),
                new DynamoAuthorTraces(table, new Credits(client, LocalTables.CATALOGUE)));
    }
}
