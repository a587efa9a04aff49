package guide.comments.storage.recent;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.Page;
import guide.comments.ports.RecentContributions;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was published last, in DynamoDB; [RecentItems] has the keys. A page is one Query of keys,
/// and one BatchGetItem of what they lead to, which for a reply may be in one of two places.
///
/// @param table of comments
public record DynamoRecentContributions(CommentsTable table) implements RecentContributions {

    @Override
    public long version(RecentList list) {
        return RecentItems.version(table, RecentItems.partition(list));
    }

    @Override
    public Page<Listed> page(RecentList list, String before, int limit) {
        RecentQueries queries = new RecentQueries(table);
        RecentQueries.Keys page = queries.page(RecentItems.partition(list), before, limit);
        Map<ContributionId, Contribution.Published> standing = new HashMap<>();
        for (Map<String, AttributeValue> item :
                queries.items(
                        page.items().stream()
                                .flatMap(DynamoRecentContributions::places)
                                .toList())) {
            if (ContributionItems.contribution(item) instanceof Contribution.Published published) {
                standing.put(published.id(), published);
            }
        }
        List<Listed> items =
                page.items().stream().flatMap(item -> listed(item, standing).stream()).toList();
        return new Page<>(items, page.next());
    }

    private static Stream<Map<String, AttributeValue>> places(Map<String, AttributeValue> item) {
        ContributionId id = RecentItems.id(item);
        return id.isRoot()
                ? Stream.of(ContributionItems.key(id))
                : Stream.of(ContributionItems.key(id), ReplyItems.laterKey(id));
    }

    private static Optional<Listed> listed(
            Map<String, AttributeValue> item,
            Map<ContributionId, Contribution.Published> standing) {
        ThreadKey thread = ThreadKey.stored(text(item, RecentItems.THREAD));
        return Optional.ofNullable(standing.get(RecentItems.id(item)))
                .map(published -> new Listed(thread, published));
    }
}
