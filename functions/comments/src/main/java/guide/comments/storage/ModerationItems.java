package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.LogEntry;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What moderators did, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `log` | `<milliseconds>#<8 random digits>` | one log entry, as `json` |
/// | `decided#<id>` | `#` | the last log entry on a contribution, as `json`, and `authorId`; for 90 days |
/// | `author#<22 characters>` | `#` | `approved`: how many of the author's moderators approved |
public final class ModerationItems {

    static final String LOG = "log";
    static final String JSON = "json";
    static final String APPROVED = "approved";

    static final String AUTHOR = "authorId";

    static final String ONE = "#";

    private ModerationItems() {}

    static Map<String, AttributeValue> decidedKey(ContributionId id) {
        return Attributes.key("decided#" + id.text(), ONE);
    }

    static Map<String, AttributeValue> authorKey(AuthorId author) {
        return Attributes.key(AuthorCopyItems.partition(author), ONE);
    }

    static boolean isAuthor(Map<String, AttributeValue> item) {
        return text(item, Attributes.SK).equals(ONE);
    }

    public static Map<String, AttributeValue> logItem(LogEntry logEntry) {
        String sortKey =
                String.format(
                        Locale.ROOT,
                        "%013d#%08x",
                        logEntry.at().toEpochMilli(),
                        new SecureRandom().nextInt());
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(LOG, sortKey));
        item.put(JSON, text(Json.write(logEntry)));
        return item;
    }

    static Map<String, AttributeValue> decidedItem(Decision decision, LogEntry logEntry) {
        Map<String, AttributeValue> item = new HashMap<>(decidedKey(decision.id()));
        item.put(AUTHOR, text(decision.author().value()));
        item.put(JSON, text(Json.write(logEntry)));
        item.put(
                AuthorCopyItems.EXPIRES_AT,
                number(logEntry.at().getEpochSecond() + AuthorCopyItems.KEPT_SECONDS));
        return item;
    }

    static LogEntry logEntry(Map<String, AttributeValue> item) {
        return Json.readOwn(text(item, JSON), LogEntry.class);
    }
}
