package guide.comments.storage.subscriptions;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorId;
import guide.comments.ports.Page;
import guide.comments.storage.CommentsTable;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.Topic;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Subscriptions in the comments table; keys in [SubscriptionItems].
public final class DynamoSubscriptions implements SubscriptionBook {

    private final CommentsTable table;
    private final SubscriptionItems items;

    public DynamoSubscriptions(CommentsTable table, AddressCipher cipher) {
        this.table = table;
        items = new SubscriptionItems(cipher);
    }

    /// One GetItem; one transaction of at most four items.
    @Override
    public boolean ask(Subscription wanted) {
        Optional<Map<String, AttributeValue>> before = item(wanted);
        if (before.filter(item -> item.containsKey(SubscriptionItems.CONFIRMED_AT)).isPresent()) {
            return false;
        }
        List<TransactWriteItem> writes =
                new ArrayList<>(written(wanted, "attribute_not_exists(confirmedAt)"));
        before.flatMap(item -> SubscriptionItems.optional(item, SubscriptionItems.AUTHOR))
                .map(AuthorId::new)
                .filter(author -> !wanted.author().equals(Optional.of(author)))
                .ifPresent(author -> writes.add(forgotten(wanted, author)));
        return table.commit(writes).isEmpty();
    }

    private List<TransactWriteItem> written(Subscription subscription, String condition) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(
                table.put(
                        Put.builder()
                                .item(items.item(subscription))
                                .conditionExpression(condition)));
        subscription
                .author()
                .map(author -> SubscriptionItems.authorItem(subscription, author))
                .ifPresent(item -> writes.add(table.put(Put.builder().item(item))));
        if (subscription.isConfirmed()) {
            writes.add(listed(subscription));
        }
        return writes;
    }

    private TransactWriteItem listed(Subscription subscription) {
        return table.put(
                Put.builder()
                        .item(
                                SubscriptionItems.topicKey(
                                        subscription.subscriber().id(),
                                        subscription.topic().digest())));
    }

    private TransactWriteItem forgotten(Subscription subscription, AuthorId author) {
        return table.delete(
                Delete.builder()
                        .key(
                                SubscriptionItems.authorKey(
                                        author,
                                        subscription.subscriber().id(),
                                        subscription.topic().digest())));
    }

    /// One Query.
    @Override
    public List<Subscription> of(SubscriberId subscriber) {
        return table.partition(SubscriptionItems.partition(subscriber)).stream()
                .flatMap(item -> items.subscription(item).stream())
                .toList();
    }

    /// One GetItem.
    @Override
    public Optional<Subscription> find(SubscriberId subscriber, Topic topic) {
        return table.item(SubscriptionItems.key(subscriber, topic.digest()))
                .flatMap(items::subscription);
    }

    /// One GetItem; one transaction of two or three items, which writes the address anew, under the
    /// secret that came last.
    @Override
    public boolean confirm(Subscription confirmed) {
        Optional<Map<String, AttributeValue>> before = item(confirmed);
        if (before.isEmpty()) {
            return false;
        }
        return before.get().containsKey(SubscriptionItems.CONFIRMED_AT)
                || table.commit(written(confirmed, "attribute_exists(pk)")).isEmpty();
    }

    private Optional<Map<String, AttributeValue>> item(Subscription subscription) {
        return table.item(
                SubscriptionItems.key(
                        subscription.subscriber().id(), subscription.topic().digest()));
    }

    /// One GetItem; one transaction of two or three items.
    @Override
    public void end(SubscriberId subscriber, Topic topic) {
        String digest = topic.digest();
        Map<String, AttributeValue> key = SubscriptionItems.key(subscriber, digest);
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(table.delete(Delete.builder().key(key)));
        writes.add(
                table.delete(Delete.builder().key(SubscriptionItems.topicKey(subscriber, digest))));
        table.item(key)
                .flatMap(item -> SubscriptionItems.optional(item, SubscriptionItems.AUTHOR))
                .map(AuthorId::new)
                .map(author -> SubscriptionItems.authorKey(author, subscriber, digest))
                .ifPresent(way -> writes.add(table.delete(Delete.builder().key(way))));
        table.commit(writes);
    }

    /// One Query.
    @Override
    public Page<SubscriberId> confirmed(Topic topic, String after, int limit) {
        List<SubscriberId> found =
                PartitionReads.first(
                                table.client(),
                                table.behind(
                                                SubscriptionItems.topicPartition(topic.digest()),
                                                after)
                                        .consistentRead(true)
                                        .build(),
                                limit + 1)
                        .stream()
                        .map(item -> new SubscriberId(text(item, Attributes.SK)))
                        .toList();
        return Page.of(found, limit, _ -> 0, SubscriberId::value);
    }

    /// One Query.
    @Override
    public Page<OwnSubscription> askedBy(AuthorId author, String after, int limit) {
        List<OwnSubscription> found =
                PartitionReads.first(
                                table.client(),
                                table.aliveBehind(SubscriptionItems.authorPartition(author), after)
                                        .build(),
                                limit + 1)
                        .stream()
                        .map(SubscriptionItems::own)
                        .toList();
        return Page.of(found, limit, _ -> 0, SubscriptionItems::position);
    }

    /// One Query.
    @Override
    public boolean vouchesFor(SubscriberId subscriber, AuthorId author) {
        return PartitionReads.startingWith(
                        table.client(),
                        table.name(),
                        SubscriptionItems.authorPartition(author),
                        subscriber.value() + "#")
                .stream()
                .anyMatch(item -> item.containsKey(SubscriptionItems.CONFIRMED));
    }
}
