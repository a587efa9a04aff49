package guide.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Calls a function with the records of a table's stream, as an event source mapping of Lambda does
/// with `BisectBatchOnFunctionError` and `ReportBatchItemFailures`: in the stream's order, again
/// from the record on that the function names, in halves where it fails, and at last without the
/// one record at which it always does.
public final class StreamMapping {

    /// A function that takes events.
    @FunctionalInterface
    public interface EventFunction {

        /// Returns what it answers.
        String call(String event) throws Exception;
    }

    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final StreamSource source;
    private final EventFunction function;
    private final Consumer<String> deadLetters;
    private final Map<String, String> iterators = new HashMap<>();
    private final Map<String, String> lastRead = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /// @param streamArn of the table
    /// @param deadLetters gets the records that are given up, as JSON
    public StreamMapping(
            DynamoDbStreamsClient streams,
            String streamArn,
            StreamSource source,
            EventFunction function,
            Consumer<String> deadLetters) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.source = source;
        this.function = function;
        this.deadLetters = deadLetters;
    }

    /// Hands over what has come since the last call.
    ///
    /// @return how many records were there, also those that no pattern matches
    public int poll() {
        openShards();
        int read = 0;
        for (String shard : List.copyOf(iterators.keySet())) {
            GetRecordsResponse page = read(shard);
            handOver(wanted(page.records()), source.retries());
            read += page.records().size();
            if (page.hasRecords() && !page.records().isEmpty()) {
                lastRead.put(shard, page.records().getLast().dynamodb().sequenceNumber());
            }
            if (page.nextShardIterator() == null) {
                iterators.remove(shard);
            } else {
                iterators.put(shard, page.nextShardIterator());
            }
        }
        return read;
    }

    /// DynamoDB Local takes an iterator that has waited at an empty shard for one of what it has
    /// trimmed: then reading begins anew where it stopped.
    private GetRecordsResponse read(String shard) {
        try {
            return records(iterators.getOrDefault(shard, ""));
        } catch (TrimmedDataAccessException | ExpiredIteratorException e) {
            return records(begin(shard));
        }
    }

    private GetRecordsResponse records(String iterator) {
        return streams.getRecords(get -> get.shardIterator(iterator).limit(source.batchSize()));
    }

    /// A shard is closed after some hours, and another one follows it.
    private void openShards() {
        if (!iterators.isEmpty()) {
            return;
        }
        List<Shard> shards =
                streams.describeStream(of -> of.streamArn(streamArn)).streamDescription().shards();
        for (Shard shard : shards) {
            if (known.add(shard.shardId())) {
                iterators.put(shard.shardId(), begin(shard.shardId()));
            }
        }
    }

    /// Behind what was read last; at its beginning where nothing was.
    private String begin(String shard) {
        String last = lastRead.get(shard);
        return streams.getShardIterator(
                        get -> {
                            get.streamArn(streamArn).shardId(shard);
                            if (last == null) {
                                get.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
                            } else {
                                get.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                        .sequenceNumber(last);
                            }
                        })
                .shardIterator();
    }

    private List<JsonNode> wanted(List<Record> records) {
        return records.stream()
                .map(each -> Json.readOwn(StreamJson.of(each, streamArn), JsonNode.class))
                .filter(each -> source.patterns().stream().anyMatch(p -> p.matches(each)))
                .toList();
    }

    private void handOver(List<JsonNode> records, int retries) {
        if (records.isEmpty()) {
            return;
        }
        int done;
        try {
            done = done(records, function.call(event(records)));
        } catch (Exception | Error e) {
            halve(records, retries);
            return;
        }
        if (done < records.size()) {
            again(records.subList(done, records.size()), done == 0 ? retries - 1 : retries);
        }
    }

    private void again(List<JsonNode> records, int retries) {
        if (retries < 0) {
            giveUp(records);
        } else {
            handOver(records, retries);
        }
    }

    private void halve(List<JsonNode> records, int retries) {
        if (retries <= 0) {
            giveUp(records);
            return;
        }
        int half = records.size() / 2;
        handOver(records.subList(0, half), retries - 1);
        handOver(records.subList(half, records.size()), retries - 1);
    }

    private void giveUp(List<JsonNode> records) {
        records.forEach(each -> deadLetters.accept(each.toString()));
    }

    private static String event(List<JsonNode> records) {
        List<String> texts = new ArrayList<>();
        records.forEach(each -> texts.add(each.toString()));
        return StreamJson.event(texts);
    }

    /// How many are done: those before the first one that the function names.
    private static int done(List<JsonNode> records, String answer) {
        JsonNode failures = Json.readOwn(answer, JsonNode.class).path("batchItemFailures");
        for (int i = 0; i < records.size(); i++) {
            String sequence = records.get(i).path("dynamodb").path("SequenceNumber").asText();
            for (JsonNode each : failures) {
                if (each.path("itemIdentifier").asText().equals(sequence)) {
                    return i;
                }
            }
        }
        return records.size();
    }
}
