package guide.comments.storage;

import guide.comments.domain.Content;
import guide.comments.domain.ContributionId;
import guide.comments.domain.LibraryName;
import guide.comments.domain.LogEntry;
import guide.comments.domain.WantedLibrary;
import guide.comments.ports.Page;
import guide.comments.ports.WantedLibraries;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Wanted libraries in DynamoDB; [RequestItems] holds the keys.
///
/// @param table of comments
public record RequestStore(CommentsTable table) implements WantedLibraries {

    /// One BatchGetItem of four keys, and where it finds none another: the first may have met a
    /// library on its way from one status to another, in neither of the two.
    @Override
    public Optional<WantedLibrary> find(String name) {
        String normalised = LibraryName.normalised(name);
        if (normalised.isEmpty()) {
            return Optional.empty();
        }
        KeysAndAttributes all =
                KeysAndAttributes.builder()
                        .keys(RequestItems.keys(normalised))
                        .consistentRead(true)
                        .build();
        return look(all).or(() -> look(all));
    }

    private Optional<WantedLibrary> look(KeysAndAttributes keys) {
        return table.batch(keys).stream().map(RequestItems::library).findFirst();
    }

    /// One Query for each status.
    @Override
    public Page<WantedLibrary> list(
            List<WantedLibrary.RequestStatus> statuses, String after, int limit) {
        List<Map<String, AttributeValue>> found =
                statuses.stream()
                        .flatMap(status -> listed(status, after, limit).stream())
                        .sorted(Comparator.comparing(item -> Attributes.text(item, Attributes.SK)))
                        .toList();
        List<Map<String, AttributeValue>> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(RequestItems::library).toList(),
                found.size() > limit ? Attributes.text(page.getLast(), Attributes.SK) : "");
    }

    private List<Map<String, AttributeValue>> listed(
            WantedLibrary.RequestStatus status, String after, int limit) {
        String from = after.isEmpty() ? " " : after;
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", Attributes.text(RequestItems.partition(status)),
                                        ":after", Attributes.text(from)))
                        .build();
        return PartitionReads.first(table.client(), query, limit + 1);
    }

    /// The library that this contribution put on the list; empty for every other one.
    Optional<WantedLibrary> of(ContributionId id, Content.ReviewRequest request) {
        return find(request.name()).filter(library -> library.contribution().equals(id));
    }

    /// The author no longer asks for the library that this request put on the list: one vote less,
    /// and without another one it is not wanted any more.
    Optional<TransactWriteItem> withdrawal(ContributionId id, Content.ReviewRequest request) {
        return of(id, request)
                .map(
                        library ->
                                library.votes() > 1
                                        ? RequestItems.vote(table, library, -1)
                                        : RequestItems.delete(table, library));
    }

    @Override
    public boolean replace(WantedLibrary before, WantedLibrary after, LogEntry logEntry) {
        List<TransactWriteItem> all =
                new ArrayList<>(
                        before.status() == after.status()
                                ? List.of(RequestItems.replace(table, before, after))
                                : List.of(
                                        RequestItems.delete(table, before),
                                        RequestItems.put(table, after)));
        all.add(table.putNew(ModerationItems.logItem(logEntry)));
        return table.commit(all).isEmpty();
    }
}
