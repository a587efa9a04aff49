package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.LibraryName;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.WantedLibrary;
import guide.lambda.dynamodb.Attributes;

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

    static String partition(WantedLibrary.RequestStatus status) {
        return "requests#" + status.name().toLowerCase(Locale.ROOT);
    }

    static Map<String, AttributeValue> key(WantedLibrary.RequestStatus status, String normalised) {
        return Attributes.key(partition(status), normalised);
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
        String status = text(item, Attributes.PK).split("#", 2)[1];
        return new WantedLibrary(
                text(item, "name"),
                text(item, "language"),
                text(item, "link"),
                WantedLibrary.RequestStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                Attributes.number(item, VOTES),
                ContributionId.parse(text(item, "contribution")).orElseThrow(),
                ThreadKey.parse(text(item, "thread")).orElseThrow(),
                Optional.ofNullable(ContributionItems.optional(item, "result")));
    }
}
