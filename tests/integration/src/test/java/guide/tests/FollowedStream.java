package guide.tests;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.recent.RecentProjection;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.Environment;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The stream of a service's comments table, which its lists for feeds follow when a test says so.
final class FollowedStream {

    private static final int EMPTY_READS = 3;

    private final DynamoDbStreamsClient streams;
    private final CommentsTable table;
    private final RecentProjection projection;
    private final Set<String> followed = new HashSet<>();

    FollowedStream(Service service) {
        Map<String, String> environment = new HashMap<>(service.environment());
        environment.put("COMMENTS_TABLE", service.template().nameOf("CommentsTable"));
        table = CommentsTable.from(environment, DynamoClients.from(environment));
        projection = new RecentProjection(table);
        streams =
                DynamoDbStreamsClient.builder()
                        .endpointOverride(
                                URI.create(Environment.required(environment, "DYNAMODB_ENDPOINT")))
                        .region(Region.of(Environment.required(environment, "AWS_REGION")))
                        .credentialsProvider(DynamoClients.credentials(environment))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
    }

    /// Follows what was written since the last time.
    synchronized void follow() {
        for (Record each : records()) {
            if (followed.add(each.dynamodb().sequenceNumber())) {
                followOnce(each);
            }
        }
    }

    /// Follows everything from the beginning, also what was followed already.
    synchronized void followAgain() {
        records().forEach(this::followOnce);
    }

    private void followOnce(Record each) {
        boolean goes = each.eventName() == OperationType.REMOVE;
        projection.follow(
                each.dynamodb().approximateCreationDateTime(),
                each.dynamodb().hasOldImage() ? each.dynamodb().oldImage() : Map.of(),
                goes ? Map.of() : each.dynamodb().newImage());
    }

    private List<Record> records() {
        String arn =
                table.client()
                        .describeTable(describe -> describe.tableName(table.name()))
                        .table()
                        .latestStreamArn();
        List<Record> all = new ArrayList<>();
        for (Shard shard :
                streams.describeStream(describe -> describe.streamArn(arn))
                        .streamDescription()
                        .shards()) {
            read(arn, shard, all);
        }
        return all;
    }

    private void read(String arn, Shard shard, List<Record> into) {
        String next =
                streams.getShardIterator(
                                get ->
                                        get.streamArn(arn)
                                                .shardId(shard.shardId())
                                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator();
        int empty = 0;
        while (next != null && empty < EMPTY_READS) {
            String iterator = next;
            GetRecordsResponse page = streams.getRecords(get -> get.shardIterator(iterator));
            into.addAll(page.records());
            empty = page.records().isEmpty() ? empty + 1 : 0;
            next = page.nextShardIterator();
        }
    }
}
