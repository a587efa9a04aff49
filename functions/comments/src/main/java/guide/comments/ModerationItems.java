package guide.comments;

import static guide.dynamodb.Items.number;
import static guide.dynamodb.Items.text;

import guide.dynamodb.Items;
import guide.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// What moderators did, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `log` | `<milliseconds>#<8 random digits>` | one act, as `json` |
/// | `decided#<id>` | `#` | the last act on a contribution, as `json`, and `authorId`; for 90 days |
/// | `author#<22 characters>` | `#` | `approved`: how many of the author's moderators let through |
final class ModerationItems {

    static final String LOG = "log";
    static final String JSON = "json";
    static final String APPROVED = "approved";

    static final String AUTHOR = "authorId";

    private static final String ONE = "#";

    private ModerationItems() {}

    static Map<String, AttributeValue> decidedKey(ContributionId id) {
        return Items.key("decided#" + id.text(), ONE);
    }

    static Map<String, AttributeValue> authorKey(AuthorId author) {
        return Items.key(ManuscriptItems.partition(author), ONE);
    }

    static boolean isAuthor(Map<String, AttributeValue> item) {
        return text(item, Items.SK).equals(ONE);
    }

    static Map<String, AttributeValue> logItem(Act act) {
        String sortKey =
                String.format(
                        Locale.ROOT,
                        "%013d#%08x",
                        act.at().toEpochMilli(),
                        ThreadLocalRandom.current().nextInt());
        Map<String, AttributeValue> item = new HashMap<>(Items.key(LOG, sortKey));
        item.put(JSON, text(Json.write(act)));
        return item;
    }

    static Map<String, AttributeValue> decidedItem(Decision decision, Act act) {
        Map<String, AttributeValue> item = new HashMap<>(decidedKey(decision.id()));
        item.put(AUTHOR, text(decision.author().value()));
        item.put(JSON, text(Json.write(act)));
        item.put(
                ManuscriptItems.EXPIRES_AT,
                number(act.at().getEpochSecond() + ManuscriptItems.KEPT_SECONDS));
        return item;
    }

    static Act act(Map<String, AttributeValue> item) {
        return Json.readOwn(text(item, JSON), Act.class);
    }
}
