package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Contribution;
import guide.comments.ports.Contributions;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A thread as it is stored, put there item by item: as today, or as it was when all replies stood
/// right behind their root and nothing was counted.
final class StoredThread {

    private static final int MOST_IN_A_BATCH = 25;

    private final boolean old;
    private final Contributions some;
    private final List<Map<String, AttributeValue>> items = new ArrayList<>();

    StoredThread(boolean old, Contributions some) {
        this.old = old;
        this.some = some;
    }

    /// Adds a root with this many replies, a minute apart.
    Contribution.Published root(int minute, int replies) {
        Contribution.Published root = some.root(minute);
        Map<String, AttributeValue> item = new HashMap<>(ContributionItems.item(root));
        int front = Math.min(replies, ReplyItems.MOST_IN_FRONT);
        if (!old) {
            item.put(ReplyItems.FRONT, number(front));
            item.put(ReplyItems.MORE, number(replies - front));
        }
        items.add(item);
        for (int n = 1; n <= replies; n++) {
            reply(some.reply(root, minute + n), n);
        }
        return root;
    }

    private void reply(Contribution.Published reply, int n) {
        Map<String, AttributeValue> item = new HashMap<>(ContributionItems.item(reply));
        if (!old) {
            item.put(ReplyItems.REPLIES, number(0));
        }
        if (!old && n > ReplyItems.MOST_IN_FRONT) {
            item.put(Attributes.SK, text(ReplyItems.laterSortKey(reply.id())));
        }
        items.add(item);
    }

    void write() {
        Map<String, AttributeValue> thread = new HashMap<>(ThreadWrites.key(some.thread));
        thread.put("thread", text(some.thread.text()));
        thread.put("count", number(items.size()));
        thread.put("version", number(items.size()));
        items.add(thread);
        for (int from = 0; from < items.size(); from += MOST_IN_A_BATCH) {
            List<WriteRequest> batch =
                    items.subList(from, Math.min(from + MOST_IN_A_BATCH, items.size())).stream()
                            .map(
                                    item ->
                                            WriteRequest.builder()
                                                    .putRequest(put -> put.item(item))
                                                    .build())
                            .toList();
            LocalTables.CLIENT.batchWriteItem(
                    write -> write.requestItems(Map.of(LocalTables.COMMENTS, batch)));
        }
    }
}
