package guide.comments.storage.blocks;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.blocks.Block;
import guide.comments.blocks.BlockKey;
import guide.comments.blocks.BlockKind;
import guide.comments.blocks.BlockOutcome;
import guide.comments.blocks.Blocks;
import guide.comments.domain.LogEntry;
import guide.comments.ports.Page;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Blocks in the comments table; keys in [BlockItems].
///
/// A block and what it is found by change in one transaction, on condition that the block is what
/// was read.
public final class DynamoBlocks implements Blocks {

    /// How long a function goes on with the words that it has read: as with the settings.
    private static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private static final int MOST_TRIES = 5;

    private final CommentsTable table;
    private final InstantSource clock;
    private List<Block> words = List.of();
    private Instant wordsAt = Instant.MIN;

    public DynamoBlocks(CommentsTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /// One BatchGetItem: half a unit for each key.
    @Override
    public List<Block> among(List<BlockKey> keys) {
        List<Map<String, AttributeValue>> items =
                keys.stream().distinct().map(BlockItems::lookupKey).toList();
        return table.batch(KeysAndAttributes.builder().keys(items).build()).stream()
                .map(BlockItems::block)
                .toList();
    }

    /// One Query of at most 200 small items in five seconds.
    @Override
    public synchronized List<Block> words() {
        Instant now = clock.instant();
        if (!now.isBefore(wordsAt.plus(FRESH_FOR))) {
            words =
                    PartitionReads.all(table.client(), table.name(), BlockItems.WORDS).stream()
                            .map(BlockItems::block)
                            .toList();
            wordsAt = now;
        }
        return words;
    }

    /// What is over and not deleted yet takes up places of the page, and is not shown.
    @Override
    public Page<Block> list(String after, int limit, Instant now) {
        QueryRequest query = table.behind(BlockItems.LIST, after).consistentRead(true).build();
        List<Map<String, AttributeValue>> found =
                PartitionReads.first(table.client(), query, limit + 1);
        List<Map<String, AttributeValue>> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().filter(item -> !isOver(item, now)).map(BlockItems::block).toList(),
                found.size() > limit ? Attributes.text(page.getLast(), Attributes.SK) : "");
    }

    @Override
    public BlockOutcome put(Block block, LogEntry logEntry) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Map<String, AttributeValue>> before =
                    table.item(BlockItems.listKey(block.id()));
            if (isOneWordTooMany(block, before)) {
                return BlockOutcome.TOO_MANY_WORDS;
            }
            OptionalInt failed = table.commit(writes(block, before, logEntry));
            if (failed.isEmpty()) {
                return BlockOutcome.STORED;
            }
            if (failed.getAsInt() == 0) {
                return BlockOutcome.TAKEN;
            }
        }
        throw new ServiceUnavailableException(new IllegalStateException("the block is too busy"));
    }

    private boolean isOneWordTooMany(Block block, Optional<Map<String, AttributeValue>> before) {
        return block.kind() == BlockKind.WORD
                && before.isEmpty()
                && PartitionReads.all(table.client(), table.name(), BlockItems.WORDS).size()
                        >= MOST_WORDS;
    }

    /// What it is found by comes first: where another block has the same value, that is told.
    private List<TransactWriteItem> writes(
            Block block, Optional<Map<String, AttributeValue>> before, LogEntry logEntry) {
        Map<String, AttributeValue> lookup = BlockItems.lookupKey(block);
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(
                table.put(
                        Put.builder()
                                .item(BlockItems.item(lookup, block))
                                .conditionExpression(
                                        "attribute_not_exists(pk) OR id = :id OR expiresAt < :now")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":id", text(block.id()),
                                                ":now", number(block.at().getEpochSecond())))));
        Put.Builder list =
                Put.builder().item(BlockItems.item(BlockItems.listKey(block.id()), block));
        all.add(
                before.map(item -> table.put(same(list, item)))
                        .orElseGet(
                                () ->
                                        table.put(
                                                list.conditionExpression(
                                                        "attribute_not_exists(pk)"))));
        all.add(table.logged(logEntry));
        before.map(BlockItems::block)
                .map(BlockItems::lookupKey)
                .filter(key -> !key.equals(lookup))
                .ifPresent(key -> all.add(table.delete(own(key, block.id()))));
        return all;
    }

    private static Put.Builder same(Put.Builder put, Map<String, AttributeValue> item) {
        return put.conditionExpression("json = :before")
                .expressionAttributeValues(
                        Map.of(":before", text(Attributes.text(item, BlockItems.JSON))));
    }

    /// Another block may have taken its place once it was over.
    private static Delete.Builder own(Map<String, AttributeValue> key, String id) {
        return Delete.builder()
                .key(key)
                .conditionExpression("attribute_not_exists(pk) OR id = :id")
                .expressionAttributeValues(Map.of(":id", text(id)));
    }

    @Override
    public boolean remove(String id, LogEntry logEntry) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Map<String, AttributeValue>> before = table.item(BlockItems.listKey(id));
            if (before.isEmpty()) {
                return false;
            }
            Delete.Builder list =
                    Delete.builder()
                            .key(BlockItems.listKey(id))
                            .conditionExpression("json = :before")
                            .expressionAttributeValues(
                                    Map.of(
                                            ":before",
                                            text(Attributes.text(before.get(), BlockItems.JSON))));
            Map<String, AttributeValue> lookup =
                    BlockItems.lookupKey(BlockItems.block(before.get()));
            List<TransactWriteItem> all = new ArrayList<>();
            all.add(table.delete(list));
            all.add(table.logged(logEntry));
            if (isOf(lookup, id)) {
                all.add(table.delete(own(lookup, id)));
            }
            if (table.commit(all).isEmpty()) {
                return true;
            }
        }
        throw new ServiceUnavailableException(new IllegalStateException("the block is too busy"));
    }

    private boolean isOf(Map<String, AttributeValue> lookup, String id) {
        return table.item(lookup)
                .filter(item -> Attributes.text(item, BlockItems.ID).equals(id))
                .isPresent();
    }

    private static boolean isOver(Map<String, AttributeValue> item, Instant now) {
        return item.containsKey(BlockItems.EXPIRES_AT)
                && Attributes.number(item, BlockItems.EXPIRES_AT) <= now.getEpochSecond();
    }
}
