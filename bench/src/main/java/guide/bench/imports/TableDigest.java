package guide.bench.imports;

import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.storage.ContributionItems;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.json.Digest;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What an import has brought, in few bytes: two tables with the same digest have the same items,
/// whatever the order in which they are read.
///
/// It is read by partitions: for each page of a Scan, DynamoDB Local sorts the whole table.
///
/// @param items of the threads and of their authors; not the marks of imports, whose number depends
///   on where one was stopped
/// @param contributions among them that stand in a thread
/// @param sum of the items' own digests
record TableDigest(long items, long contributions, long sum) {

    private static final TableDigest EMPTY = new TableDigest(0, 0, 0);

    /// @param paths of the pages that were imported
    static TableDigest of(DynamoDbClient client, String table, List<String> paths) {
        Set<String> authors = new TreeSet<>();
        TableDigest digest = EMPTY;
        for (String path : paths) {
            ThreadKey thread = new ThreadKey.OfPage(path);
            String pk = ContributionItems.partition(Identifiers.threadPart(thread));
            for (Map<String, AttributeValue> item : PartitionReads.all(client, table, pk)) {
                digest = digest.plus(item);
                Optional.ofNullable(item.get("authorId")).ifPresent(id -> authors.add(id.s()));
            }
        }
        for (String author : authors) {
            for (Map<String, AttributeValue> item :
                    PartitionReads.all(client, table, "author#" + author)) {
                digest = digest.plus(item);
            }
        }
        return digest;
    }

    private TableDigest plus(Map<String, AttributeValue> item) {
        boolean stands = item.containsKey("html");
        return new TableDigest(items + 1, contributions + (stands ? 1 : 0), sum + digest(item));
    }

    private static long digest(Map<String, AttributeValue> item) {
        Map<String, String> sorted = new TreeMap<>();
        new HashMap<>(item).forEach((name, value) -> sorted.put(name, value.toString()));
        byte[] digest = Digest.sha256(sorted.toString());
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = (first << 8) | (digest[i] & 0xFF);
        }
        return first;
    }
}
