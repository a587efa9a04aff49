package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.IdempotencyKey;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The authors' own copies, as items. One that is neither published nor erased ends after 90 days.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `author#<22 characters>` | `<sortable id>` | an author's copy; by it a retry with the same key is recognised |
/// | `credited#<22 characters>` | `<id>` | that an edit of the author's was accepted, and the `name` that the catalogue's history has |
/// | `earlier#<id>` | `<revision>` | a text that was replaced, for moderators, for 90 days |
public final class AuthorCopyItems {

    static final String MARKDOWN = "markdown";
    static final String FINGERPRINT = "fingerprint";
    static final String STATE = "state";
    public static final String EXPIRES_AT = "expiresAt";

    /// On a copy: a moderator's approval of it counts as trust in its author.
    static final String COUNTED = "counted";

    /// No idempotency key is taken so long after its time, so nothing has to be recognised.
    private static final Duration RETRIES_END = IdempotencyKey.WINDOW.multipliedBy(3);

    /// How long something waits for moderators, and how long they can look back on what is not
    /// shown any more.
    static final long KEPT_SECONDS = 90L * 24 * 60 * 60;

    private static final String AUTHOR = "author#";

    /// On a copy whose text is a moderator's: the author's own and the reason, as JSON.
    static final String EDIT = "moderatorEdit";

    /// On an earlier text that was a moderator's.
    private static final String WHY = "why";

    private AuthorCopyItems() {}

    public static String partition(AuthorId author) {
        return AUTHOR + author.value();
    }

    static Map<String, AttributeValue> key(AuthorId author, ContributionId id) {
        return Attributes.key(partition(author), id.withoutKind());
    }

    /// When what nobody sees any more, or has decided on yet, is forgotten.
    public static AttributeValue end(Instant since) {
        return number(since.getEpochSecond() + KEPT_SECONDS);
    }

    /// Since when an item is kept, to the second: what [#end] was made from.
    static Instant since(Map<String, AttributeValue> item) {
        return Instant.ofEpochSecond(Attributes.number(item, EXPIRES_AT) - KEPT_SECONDS);
    }

    public static String earlierPartition(ContributionId id) {
        return "earlier#" + id.text();
    }

    public static Map<String, AttributeValue> item(AuthorCopy authorCopy) {
        Map<String, AttributeValue> item = new HashMap<>(key(authorCopy.author(), authorCopy.id()));
        item.put("contribution", text(authorCopy.id().text()));
        item.put("thread", text(authorCopy.thread().text()));
        item.put("name", text(authorCopy.signed().name()));
        put(item, "email", authorCopy.signed().email());
        put(item, "url", authorCopy.signed().url());
        ContributionItems.putModerator(item, authorCopy.signed());
        ContentItems.put(item, authorCopy.content());
        item.put(MARKDOWN, text(authorCopy.markdown()));
        item.put(FINGERPRINT, text(authorCopy.fingerprint()));
        item.put("token", text(authorCopy.tokenDigest()));
        item.put(STATE, text(authorCopy.state().apiName()));
        authorCopy.edit().ifPresent(edit -> item.put(EDIT, text(Json.write(edit))));
        if (authorCopy.state() == State.REMOVED) {
            Instant forgotten = authorCopy.id().createdAt().plus(RETRIES_END);
            item.put(EXPIRES_AT, number(forgotten.getEpochSecond()));
        }
        if (authorCopy.state() == State.HELD) {
            item.put(EXPIRES_AT, end(authorCopy.id().createdAt()));
        }
        return item;
    }

    public static String creditPartition(AuthorId author) {
        return "credited#" + author.value();
    }

    /// An accepted edit, with the name that the catalogue's history credits it to.
    static Map<String, AttributeValue> credit(AuthorId author, ContributionId id, String name) {
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key(creditPartition(author), id.text()));
        item.put("name", text(name));
        return item;
    }

    /// Whether this item is an author's copy.
    public static boolean isCopy(Map<String, AttributeValue> item) {
        return item.containsKey(MARKDOWN) && text(item, Attributes.PK).startsWith(AUTHOR);
    }

    /// Whether the contribution of a copy is published.
    public static boolean isPublished(Map<String, AttributeValue> copy) {
        return text(copy, STATE).equals(State.PUBLISHED.apiName());
    }

    /// What a copy is of.
    public static ContributionId contribution(Map<String, AttributeValue> copy) {
        return ContributionId.parse(text(copy, "contribution")).orElseThrow();
    }

    static AuthorCopy copy(Map<String, AttributeValue> item) {
        ContributionId id = ContributionId.parse(text(item, "contribution")).orElseThrow();
        return new AuthorCopy(
                new AuthorId(text(item, Attributes.PK).substring(AUTHOR.length())),
                id,
                ThreadKey.stored(text(item, "thread")),
                new Author(
                        text(item, "name"),
                        ContributionItems.optional(item, "email"),
                        ContributionItems.optional(item, "url"),
                        ContributionItems.isByModerator(item)),
                ContentItems.of(id.kind(), item),
                text(item, MARKDOWN),
                text(item, FINGERPRINT),
                text(item, "token"),
                State.parse(text(item, STATE)),
                Optional.ofNullable(ContributionItems.optional(item, EDIT))
                        .map(json -> Json.readOwn(json, AuthorCopy.ModeratorEdit.class)));
    }

    static Map<String, AttributeValue> earlier(
            ContributionId id, EarlierText earlier, Instant replacedAt) {
        String sortKey = String.format(Locale.ROOT, "%06d", earlier.revision());
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key(earlierPartition(id), sortKey));
        item.put(MARKDOWN, text(earlier.body()));
        earlier.why().ifPresent(why -> item.put(WHY, text(why)));
        item.put(EXPIRES_AT, end(replacedAt));
        return item;
    }

    public static EarlierText earlierText(Map<String, AttributeValue> item) {
        return new EarlierText(
                Integer.parseInt(text(item, Attributes.SK)),
                text(item, MARKDOWN),
                Optional.ofNullable(ContributionItems.optional(item, WHY)));
    }

    private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, text(value));
        }
    }
}
