package guide.comments.storage.listed;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.identity.Identifiers;
import guide.comments.listed.ListFilter;
import guide.comments.listed.ListedContribution;
import guide.comments.listed.PublishedLists;
import guide.comments.ports.Page;
import guide.comments.storage.AuthorCopyItems;
import guide.comments.storage.CommentsTable;
import guide.comments.text.SearchWords;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What is published, in DynamoDB; keys in [ListedItems]. A page is one Query and, unless that
/// reads the contributions themselves, one BatchGetItem; each eventually consistent.
///
/// @param table of comments
public record DynamoPublishedLists(CommentsTable table) implements PublishedLists {

    /// Ways that one page looks at: some 40 KB, five units.
    private static final int MOST_WAYS = 80;

    /// An author's copies, which have their texts, that one page looks at.
    private static final int MOST_COPIES = 30;

    /// Contributions that ways lead to: half a unit each.
    private static final int MOST_BY_WAYS = 9;

    /// Sorts behind every id.
    private static final String END = "~";

    /// What a Query found, as far as a page looks at it.
    ///
    /// @param next the position behind the last one; empty on the last page
    private record Looked(List<Map<String, AttributeValue>> items, String next) {}

    @Override
    public Page<ListedContribution> page(ListFilter filter, String before, int limit) {
        String pk = partition(filter);
        if (pk.equals(ListedItems.ALL)) {
            Looked looked = look(pk, filter, before, limit + 2, limit, _ -> true);
            return new Page<>(
                    looked.items().stream()
                            .map(ListedItems::listed)
                            .filter(each -> filter.matches(each.published().id(), each.thread()))
                            .toList(),
                    looked.next());
        }
        Looked looked =
                look(
                        pk,
                        filter,
                        before,
                        filter.author().isPresent() ? MOST_COPIES : MOST_WAYS,
                        Math.min(limit, MOST_BY_WAYS),
                        item -> isWanted(item, filter));
        return new Page<>(found(looked.items(), filter), looked.next());
    }

    /// The list that has fewest of what is not asked for.
    private static String partition(ListFilter filter) {
        if (filter.author().isPresent()) {
            return AuthorCopyItems.partition(filter.author().get());
        }
        if (!filter.words().isEmpty()) {
            return ListedItems.ofWord(filter.words().getFirst());
        }
        return filter.thread()
                .map(thread -> ListedItems.ofThread(Identifiers.threadPart(thread)))
                .or(
                        () ->
                                filter.kind()
                                        .filter(kind -> kind != ContributionKind.COMMENT)
                                        .map(ListedItems::ofKind))
                .or(() -> filter.site().map(ListedItems::ofSite))
                .orElse(ListedItems.ALL);
    }

    private static boolean isWanted(Map<String, AttributeValue> item, ListFilter filter) {
        boolean isCopy = AuthorCopyItems.isCopy(item);
        if (isCopy && !AuthorCopyItems.isPublished(item)) {
            return false;
        }
        return filter.matches(id(item), ListedItems.thread(item))
                && (isCopy
                        || filter.words().isEmpty()
                        || ListedItems.mayHave(item, filter.words()));
    }

    private static ContributionId id(Map<String, AttributeValue> item) {
        return AuthorCopyItems.isCopy(item)
                ? AuthorCopyItems.contribution(item)
                : ListedItems.id(item);
    }

    /// @param most items that are read
    /// @param limit items that are shown
    private Looked look(
            String pk,
            ListFilter filter,
            String before,
            int most,
            int limit,
            Predicate<Map<String, AttributeValue>> isWanted) {
        QueryResponse response = query(pk, filter.day(), before, most);
        List<Map<String, AttributeValue>> shown = new ArrayList<>();
        String last = "";
        for (Map<String, AttributeValue> item : response.items()) {
            String position = text(item, Attributes.SK);
            if (position.equals(before)) {
                continue;
            }
            if (shown.size() == limit) {
                return new Looked(shown, last);
            }
            last = position;
            if (isWanted.test(item)) {
                shown.add(item);
            }
        }
        return new Looked(shown, response.hasLastEvaluatedKey() ? last : "");
    }

    /// BETWEEN includes its ends: the one that the page before ended with comes first.
    private QueryResponse query(String pk, Optional<LocalDate> day, String before, int most) {
        String to =
                before.isEmpty()
                        ? day.map(it -> ContributionId.beginningOf(it.plusDays(1))).orElse(END)
                        : before;
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(pk),
                                        ":from",
                                                text(
                                                        day.map(ContributionId::beginningOf)
                                                                .orElse("0")),
                                        ":to", text(to)))
                        .scanIndexForward(false)
                        .limit(most)
                        .build();
        return DynamoErrors.run(() -> table.client().query(query));
    }

    private List<ListedContribution> found(
            List<Map<String, AttributeValue>> ways, ListFilter filter) {
        if (ways.isEmpty()) {
            return List.of();
        }
        List<Map<String, AttributeValue>> keys =
                ways.stream().map(DynamoPublishedLists::id).map(ListedItems::key).toList();
        Map<ContributionId, ListedContribution> found = new HashMap<>();
        table.batch(KeysAndAttributes.builder().keys(keys).build()).stream()
                .map(ListedItems::listed)
                .filter(each -> hasWords(each, filter))
                .forEach(each -> found.put(each.published().id(), each));
        return ways.stream()
                .map(DynamoPublishedLists::id)
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    private static boolean hasWords(ListedContribution each, ListFilter filter) {
        return filter.words().isEmpty()
                || SearchWords.of(each.published()).containsAll(filter.words());
    }
}
