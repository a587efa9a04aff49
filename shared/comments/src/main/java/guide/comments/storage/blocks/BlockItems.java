package guide.comments.storage.blocks;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.blocks.Block;
import guide.comments.blocks.BlockKey;
import guide.comments.blocks.BlockKind;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Digest;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Blocks, as items: each twice, once in their list and once where it is looked for.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `blocks` | `<id>` | a block, as `json` |
/// | `blocked#<22 characters of kind and value>` | `#` | the same; found by who sends something |
/// | `blocked-words` | `<id>` | the same; all words are read together |
///
/// A block with a last day has `expiresAt`, and so ends by itself.
final class BlockItems {

    static final String LIST = "blocks";
    static final String WORDS = "blocked-words";
    static final String JSON = "json";
    static final String ID = "id";
    static final String EXPIRES_AT = "expiresAt";

    private BlockItems() {}

    static Map<String, AttributeValue> listKey(String id) {
        return Attributes.key(LIST, id);
    }

    /// Where it is looked for.
    static Map<String, AttributeValue> lookupKey(Block block) {
        return block.kind() == BlockKind.WORD
                ? Attributes.key(WORDS, block.id())
                : lookupKey(block.key());
    }

    static Map<String, AttributeValue> lookupKey(BlockKey key) {
        return Attributes.key("blocked#" + Digest.short128(key.kind() + ":" + key.value()), "#");
    }

    static Map<String, AttributeValue> item(Map<String, AttributeValue> key, Block block) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put(ID, text(block.id()));
        item.put(JSON, text(Json.write(block)));
        LocalDate until = block.until();
        if (until != null) {
            item.put(EXPIRES_AT, number(Block.end(until).getEpochSecond()));
        }
        return item;
    }

    static Block block(Map<String, AttributeValue> item) {
        return Json.readOwn(text(item, JSON), Block.class);
    }
}
