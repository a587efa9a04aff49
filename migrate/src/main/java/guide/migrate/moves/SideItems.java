package guide.migrate.moves;

import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.Attributes;
import guide.migrate.PacedWrites;
import guide.migrate.UnchangedItem;
import guide.migrate.exports.ItemKey;
import guide.migrate.exports.KeyChange;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is about the contributions of a thread and not in it: authors' copies, votes, what is held
/// and was taken away, earlier texts, decisions and reasons, requests.
///
/// @param moves by the digest of the old thread
record SideItems(CommentsTable table, PacedWrites paced, Map<String, PlannedMove> moves) {

    /// Gives an item the new id and thread where it is about one that moves.
    ///
    /// @return whether there was something to do; where the item changed meanwhile, it is there
    ///   again at the next look
    boolean move(Map<String, AttributeValue> item) {
        if (leadsToMoved(item)) {
            return shorten(item);
        }
        Optional<PlannedMove> move = KeyChange.threadOf(item).map(moves::get);
        Optional<Map<String, AttributeValue>> next =
                move.flatMap(planned -> planned.change().of(item));
        next.ifPresent(changed -> paced.write(writes(item, changed), true));
        return next.isPresent();
    }

    private List<TransactWriteItem> writes(
            Map<String, AttributeValue> item, Map<String, AttributeValue> changed) {
        if (!ItemKey.of(item).equals(ItemKey.of(changed))) {
            return UnchangedItem.moving(table, item, changed);
        }
        UnchangedItem unchanged = UnchangedItem.of(item);
        return List.of(
                table.put(
                        Put.builder()
                                .item(changed)
                                .conditionExpression(unchanged.expression())
                                .expressionAttributeNames(unchanged.names())
                                .expressionAttributeValues(unchanged.values())));
    }

    /// A thread that had moved to one that moves now.
    private boolean leadsToMoved(Map<String, AttributeValue> item) {
        return ThreadWrites.movedTo(item)
                .filter(_ -> !item.containsKey("count"))
                .filter(to -> moves.containsKey(digest(to)))
                .isPresent();
    }

    private boolean shorten(Map<String, AttributeValue> item) {
        PlannedMove move =
                Objects.requireNonNull(moves.get(digest(ThreadWrites.movedTo(item).orElseThrow())));
        Map<String, AttributeValue> next = new HashMap<>(item);
        next.put("movedTo", Attributes.text(move.to().text()));
        return paced.write(writes(item, next), true);
    }

    private static String digest(ThreadKey thread) {
        return Identifiers.threadPart(thread);
    }
}
