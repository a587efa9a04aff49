package guide.comments;

import static guide.dynamodb.Items.number;
import static guide.dynamodb.Items.text;

import guide.dynamodb.Items;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The authors' own copies, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `author#<22 characters>` | `<stamp>` | a manuscript; by it a retry with the same key is recognised |
/// | `earlier#<id>` | `<revision>` | a text that was replaced, for moderators, for 90 days |
final class ManuscriptItems {

    static final String MARKDOWN = "markdown";
    static final String FINGERPRINT = "fingerprint";

    /// No idempotency key is taken so long after its time, so nothing has to be recognised.
    private static final Duration RETRIES_END = IdempotencyKey.WINDOW.multipliedBy(3);

    private static final long KEPT_SECONDS = 90L * 24 * 60 * 60;
    private static final String AUTHOR = "author#";

    private ManuscriptItems() {}

    static String partition(AuthorId author) {
        return AUTHOR + author.value();
    }

    static Map<String, AttributeValue> key(AuthorId author, ContributionId id) {
        return Items.key(partition(author), id.own());
    }

    static String earlierPartition(ContributionId id) {
        return "earlier#" + id.text();
    }

    static Map<String, AttributeValue> item(Manuscript manuscript) {
        Map<String, AttributeValue> item = new HashMap<>(key(manuscript.author(), manuscript.id()));
        item.put("contribution", text(manuscript.id().text()));
        item.put("thread", text(manuscript.thread().text()));
        item.put("name", text(manuscript.signed().name()));
        put(item, "email", manuscript.signed().email());
        put(item, "url", manuscript.signed().url());
        item.put(MARKDOWN, text(manuscript.markdown()));
        item.put(FINGERPRINT, text(manuscript.fingerprint()));
        item.put("token", text(manuscript.tokenDigest()));
        item.put("state", text(manuscript.state().name().toLowerCase(Locale.ROOT)));
        if (manuscript.state() == Manuscript.State.REMOVED) {
            Instant forgotten = manuscript.id().createdAt().plus(RETRIES_END);
            item.put("expiresAt", number(forgotten.getEpochSecond()));
        }
        return item;
    }

    static Manuscript manuscript(Map<String, AttributeValue> item) {
        return new Manuscript(
                new AuthorId(text(item, Items.PK).substring(AUTHOR.length())),
                ContributionId.parse(text(item, "contribution")).orElseThrow(),
                ThreadKey.parse(text(item, "thread")).orElseThrow(),
                new Author(
                        text(item, "name"),
                        ContributionItems.optional(item, "email"),
                        ContributionItems.optional(item, "url")),
                text(item, MARKDOWN),
                text(item, FINGERPRINT),
                text(item, "token"),
                Manuscript.State.valueOf(text(item, "state").toUpperCase(Locale.ROOT)));
    }

    static Map<String, AttributeValue> earlier(
            Contribution.Published before, String markdown, Instant now) {
        Map<String, AttributeValue> item =
                new HashMap<>(
                        Items.key(
                                earlierPartition(before.id()),
                                String.format(Locale.ROOT, "%06d", before.revision())));
        item.put(MARKDOWN, text(markdown));
        item.put("expiresAt", number(now.getEpochSecond() + KEPT_SECONDS));
        return item;
    }

    private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, text(value));
        }
    }
}
