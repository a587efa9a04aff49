package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Content;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.LibraryName;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.WantedLibrary;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Wanted libraries, as items, and what changes them.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `requests#<status>` | `<normalised name>` | `name`, `language`, `link`, `votes`, `contribution`, `thread`, `result` |
/// | `asked#<normalised name>` | as in `held#review-request` | a further request, as there; for 90 days |
public final class RequestItems {

    private static final String VOTES = "votes";
    private static final String SAME_VOTES = "votes = :votes";

    private RequestItems() {}

    static String partition(WantedLibrary.RequestStatus status) {
        return "requests#" + status.apiName();
    }

    public static Map<String, AttributeValue> key(
            WantedLibrary.RequestStatus status, String normalised) {
        return Attributes.key(partition(status), normalised);
    }

    public static Map<String, AttributeValue> key(WantedLibrary library) {
        return key(library.status(), LibraryName.normalised(library.name()));
    }

    /// One for each status.
    static List<Map<String, AttributeValue>> keys(String normalised) {
        return Arrays.stream(WantedLibrary.RequestStatus.values())
                .map(status -> key(status, normalised))
                .toList();
    }

    static Map<String, AttributeValue> item(WantedLibrary library) {
        Map<String, AttributeValue> item = new HashMap<>(key(library));
        item.put("name", text(library.name()));
        item.put("language", text(library.language()));
        item.put("link", text(library.link()));
        item.put(VOTES, number(library.votes()));
        item.put("contribution", text(library.contribution().text()));
        item.put("thread", text(library.thread().text()));
        library.result().ifPresent(result -> item.put("result", text(result)));
        return item;
    }

    public static WantedLibrary library(Map<String, AttributeValue> item) {
        String status = text(item, Attributes.PK).split("#", 2)[1];
        return new WantedLibrary(
                text(item, "name"),
                text(item, "language"),
                text(item, "link"),
                WantedLibrary.RequestStatus.parse(status).orElseThrow(),
                Attributes.number(item, VOTES),
                ContributionId.parse(text(item, "contribution")).orElseThrow(),
                ThreadKey.stored(text(item, "thread")),
                Optional.ofNullable(ContributionItems.optional(item, "result")));
    }

    static String askedPartition(Content.ReviewRequest request) {
        return "asked#" + LibraryName.normalised(request.name());
    }

    /// Where a further request waits until the first one is withdrawn.
    static Map<String, AttributeValue> askedKey(ContributionId id, Content.ReviewRequest request) {
        return Attributes.key(askedPartition(request), HeldItems.sortKey(id));
    }

    /// It does not wait any more.
    static TransactWriteItem take(CommentsTable table, Held asked, Content.ReviewRequest request) {
        return table.delete(
                Delete.builder()
                        .key(askedKey(asked.id(), request))
                        .conditionExpression("attribute_exists(pk)"));
    }

    static Map<String, AttributeValue> asked(
            Held held, Content.ReviewRequest request, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(HeldItems.item(held, now));
        item.remove(HeldItems.ADDRESS);
        item.remove(HeldItems.NETWORK);
        item.putAll(askedKey(held.id(), request));
        return item;
    }

    static TransactWriteItem put(CommentsTable table, WantedLibrary library) {
        return table.putNew(item(library));
    }

    /// On the condition that it is not on the list in any status.
    static List<TransactWriteItem> putFirst(CommentsTable table, WantedLibrary library) {
        List<TransactWriteItem> all = new ArrayList<>(List.of(put(table, library)));
        keys(LibraryName.normalised(library.name())).stream()
                .filter(key -> !key.equals(key(library)))
                .forEach(key -> all.add(table.requireAbsent(key)));
        return all;
    }

    /// Votes that arrive meanwhile stop it, and are not lost.
    static TransactWriteItem delete(CommentsTable table, WantedLibrary library) {
        return table.delete(
                Delete.builder()
                        .key(key(library))
                        .conditionExpression(SAME_VOTES)
                        .expressionAttributeValues(votes(library)));
    }

    static TransactWriteItem vote(CommentsTable table, WantedLibrary library, int added) {
        return table.update(
                Update.builder()
                        .key(key(library))
                        .updateExpression("ADD votes :added")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":added", number(added))));
    }

    /// The same library with another result.
    static TransactWriteItem replace(
            CommentsTable table, WantedLibrary before, WantedLibrary after) {
        return table.put(
                Put.builder()
                        .item(item(after))
                        .conditionExpression(SAME_VOTES)
                        .expressionAttributeValues(votes(before)));
    }

    private static Map<String, AttributeValue> votes(WantedLibrary library) {
        return Map.of(":votes", number(library.votes()));
    }
}
