package guide.bench.imports;

import guide.lambda.json.Digest;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// What a table holds, in few bytes: two tables with the same digest have the same items, whatever
/// the order in which they are read.
///
/// @param items without the marks of imports, whose number depends on where one was stopped
/// @param contributions among them that stand in a thread
/// @param sum of the items' own digests
record TableDigest(long items, long contributions, long sum) {

    static TableDigest of(DynamoDbClient client, String table) {
        long items = 0;
        long contributions = 0;
        long sum = 0;
        for (Map<String, AttributeValue> item :
                client.scanPaginator(scan -> scan.tableName(table)).items()) {
            String pk = item.getOrDefault("pk", AttributeValue.fromS("")).s();
            if (!pk.startsWith("imported#")) {
                items++;
                contributions += pk.startsWith("thread#") && item.containsKey("html") ? 1 : 0;
                sum += digest(item);
            }
        }
        return new TableDigest(items, contributions, sum);
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
