package guide.comments;

import static guide.dynamodb.Items.number;
import static guide.dynamodb.Items.text;

import guide.dynamodb.Items;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Wanted libraries, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `requests#<status>` | `<normalised name>` | `name`, `language`, `link`, `votes`, `contribution`, `thread`, `result` |
final class RequestItems {

    static final String VOTES = "votes";

    private RequestItems() {}

    static String partition(WantedLibrary.Status status) {
        return "requests#" + status.name().toLowerCase(Locale.ROOT);
    }

    static Map<String, AttributeValue> key(WantedLibrary.Status status, String normalised) {
        return Items.key(partition(status), normalised);
    }

    static Map<String, AttributeValue> key(WantedLibrary library) {
        return key(library.status(), LibraryName.normalised(library.name()));
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

    static WantedLibrary library(Map<String, AttributeValue> item) {
        String status = text(item, Items.PK).split("#", 2)[1];
        return new WantedLibrary(
                text(item, "name"),
                text(item, "language"),
                text(item, "link"),
                WantedLibrary.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                Items.number(item, VOTES),
                ContributionId.parse(text(item, "contribution")).orElseThrow(),
                ThreadKey.parse(text(item, "thread")).orElseThrow(),
                Optional.ofNullable(ContributionItems.optional(item, "result")));
    }
}
