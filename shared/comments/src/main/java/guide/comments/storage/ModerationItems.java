package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.sites.SiteId;
import guide.comments.statements.StatedDecision;
import guide.comments.statements.StatementOfReasons;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What moderators did, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `log` | `<milliseconds>#<8 random digits>` | one log entry, as `json`; `reasoned` where the reason for it is in an item of its own |
/// | `reason#<id>` | as in the log | `why`: a moderator's reason about a contribution; for 90 days, or until its author removes it |
/// | `decided#<id>` | `#` | the last log entry on a contribution, as `json`, `authorId`, `site`, `waited` (seconds) where it ended a wait, `change` where it was one, and `reported` where reports on it were open; for 90 days |
/// | `author#<22 characters>` | `#` | `approved`: how many of the author's moderators approved |
public final class ModerationItems {

    static final String LOG = "log";
    public static final String JSON = "json";
    public static final String APPROVED = "approved";

    /// Where what was decided on was a change of something published.
    private static final String CHANGE = "change";

    /// Where it was decided on while reports on it were open.
    private static final String REPORTED = "reported";

    private static final String AUTHOR = "authorId";
    private static final String SITE = "site";
    private static final String WAITED = "waited";
    private static final String DECIDED = "decided#";

    static final String ONE = "#";

    static final String WHY = "why";
    private static final String REASONED = "reasoned";

    private ModerationItems() {}

    public static Map<String, AttributeValue> decidedKey(ContributionId id) {
        return Attributes.key(DECIDED + id.text(), ONE);
    }

    /// Whether this item is one of a last decision.
    public static boolean isDecided(Map<String, AttributeValue> item) {
        return text(item, Attributes.PK).startsWith(DECIDED);
    }

    /// Whether the decision was on a change of something published.
    public static boolean isOnChange(Map<String, AttributeValue> decided) {
        return decided.containsKey(CHANGE);
    }

    /// What an item of the last decision is about.
    public static ContributionId contribution(Map<String, AttributeValue> decided) {
        String id = text(decided, Attributes.PK).substring(DECIDED.length());
        return ContributionId.parse(id).orElseThrow();
    }

    /// Whose page it is about; the default site for what is about no page.
    public static SiteId site(Map<String, AttributeValue> decided) {
        return decided.containsKey(SITE) ? new SiteId(text(decided, SITE)) : SiteId.DEFAULT;
    }

    /// How long it had waited; empty where the decision ended no wait.
    public static Optional<Duration> waited(Map<String, AttributeValue> decided) {
        return decided.containsKey(WAITED)
                ? Optional.of(Duration.ofSeconds(number(decided, WAITED)))
                : Optional.empty();
    }

    /// Who wrote it.
    static AuthorId author(Map<String, AttributeValue> decided) {
        return new AuthorId(text(decided, AUTHOR));
    }

    public static Map<String, AttributeValue> authorKey(AuthorId author) {
        return Attributes.key(AuthorCopyItems.partition(author), ONE);
    }

    static boolean isAuthor(Map<String, AttributeValue> item) {
        return text(item, Attributes.SK).equals(ONE);
    }

    public static Map<String, AttributeValue> logItem(LogEntry logEntry) {
        return logItem(sortKey(logEntry), logEntry);
    }

    /// What a decision on a contribution adds. The log only grows, so the reason, in which a
    /// moderator may have written anything about a reader, has an item of its own.
    static List<Map<String, AttributeValue>> logItems(ContributionId id, LogEntry logEntry) {
        return logItems(id, sortKey(logEntry), logEntry);
    }

    private static List<Map<String, AttributeValue>> logItems(
            ContributionId id, String sortKey, LogEntry logEntry) {
        Map<String, AttributeValue> entry = logItem(sortKey, logEntry.because(""));
        if (logEntry.why().isEmpty()) {
            return List.of(entry);
        }
        entry.put(REASONED, AttributeValue.fromBool(true));
        Map<String, AttributeValue> reason =
                new HashMap<>(Attributes.key(reasonPartition(id), sortKey));
        reason.put(WHY, text(logEntry.why()));
        reason.put(AuthorCopyItems.EXPIRES_AT, end(logEntry));
        return List.of(entry, reason);
    }

    private static Map<String, AttributeValue> logItem(String sortKey, LogEntry logEntry) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(LOG, sortKey));
        item.put(JSON, text(Json.write(logEntry)));
        return item;
    }

    private static String sortKey(LogEntry logEntry) {
        return String.format(
                Locale.ROOT,
                "%013d#%08x",
                logEntry.at().toEpochMilli(),
                new SecureRandom().nextInt());
    }

    private static AttributeValue end(LogEntry logEntry) {
        return number(logEntry.at().getEpochSecond() + AuthorCopyItems.KEPT_SECONDS);
    }

    /// What takes the reason out of an entry that has one inside, as all had before: where it is
    /// younger than 90 days it gets its own item.
    ///
    /// @return empty for an entry about no contribution, or without a reason in it
    public static List<TransactWriteItem> withoutReason(
            CommentsTable table, Map<String, AttributeValue> logItem, Instant now) {
        LogEntry logEntry = logEntry(logItem);
        Optional<ContributionId> id = ContributionId.parse(String.valueOf(logEntry.subject()));
        if (id.isEmpty() || logEntry.why().isEmpty()) {
            return List.of();
        }
        boolean ended = logEntry.at().plusSeconds(AuthorCopyItems.KEPT_SECONDS).isBefore(now);
        List<Map<String, AttributeValue>> items =
                logItems(id.get(), text(logItem, Attributes.SK), logEntry);
        TransactWriteItem entry =
                table.put(
                        Put.builder()
                                .item(
                                        ended
                                                ? logItem(
                                                        text(logItem, Attributes.SK),
                                                        logEntry.because(""))
                                                : items.getFirst())
                                .conditionExpression("json = :read")
                                .expressionAttributeValues(Map.of(":read", logItem.get(JSON))));
        return ended ? List.of(entry) : List.of(entry, table.put(items.getLast()));
    }

    public static String reasonPartition(ContributionId id) {
        return "reason#" + id.text();
    }

    /// Where the reason of this entry of the log is; empty where it has none of its own.
    static Optional<Map<String, AttributeValue>> reasonKey(Map<String, AttributeValue> logItem) {
        return Optional.of(logItem)
                .filter(item -> item.containsKey(REASONED))
                .map(ModerationItems::logEntry)
                .flatMap(logEntry -> ContributionId.parse(String.valueOf(logEntry.subject())))
                .map(id -> Attributes.key(reasonPartition(id), text(logItem, Attributes.SK)));
    }

    /// The last decision on what it is about.
    ///
    /// @param reported whether reports on it were open
    public static Map<String, AttributeValue> decidedItem(
            Decision decision, LogEntry logEntry, boolean reported) {
        Map<String, AttributeValue> item = new HashMap<>(decidedKey(decision.id()));
        item.put(AUTHOR, text(decision.author().value()));
        item.put(SITE, text(decision.held().thread().siteOrDefault().value()));
        decision.waited(logEntry.at())
                .ifPresent(waited -> item.put(WAITED, number(waited.toSeconds())));
        if (decision.held().change().isPresent()) {
            item.put(CHANGE, AttributeValue.fromBool(true));
        }
        if (reported) {
            item.put(REPORTED, AttributeValue.fromBool(true));
        }
        item.put(JSON, text(Json.write(logEntry)));
        item.put(AuthorCopyItems.EXPIRES_AT, end(logEntry));
        return item;
    }

    /// What its author is told of the last decision; empty where it changed nothing that anybody
    /// sees, or published what had never been seen.
    public static Optional<StatementOfReasons> statement(Map<String, AttributeValue> decided) {
        LogEntry logEntry = logEntry(decided);
        boolean automated = logEntry.by().equals(LogEntry.BY_REPORTS);
        return stated(decided, logEntry)
                .map(
                        decision ->
                                new StatementOfReasons(
                                        contribution(decided),
                                        author(decided),
                                        decision,
                                        isOnChange(decided),
                                        State.parse(Objects.requireNonNull(logEntry.outcome())),
                                        logEntry.at(),
                                        automated ? "" : logEntry.why(),
                                        decided.containsKey(REPORTED),
                                        automated));
    }

    /// What was published, taken back and then published again ended no wait.
    private static Optional<StatedDecision> stated(
            Map<String, AttributeValue> decided, LogEntry logEntry) {
        return switch (logEntry.what()) {
            case "reject" -> Optional.of(StatedDecision.REJECT);
            case "spam" -> Optional.of(StatedDecision.SPAM);
            case "remove" -> Optional.of(StatedDecision.REMOVE);
            case "hold" -> Optional.of(StatedDecision.HOLD);
            case "restore" -> Optional.of(StatedDecision.RESTORE);
            case "publish" ->
                    waited(decided).isEmpty() && !isOnChange(decided)
                            ? Optional.of(StatedDecision.RESTORE)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    public static LogEntry logEntry(Map<String, AttributeValue> item) {
        return Json.readOwn(text(item, JSON), LogEntry.class);
    }
}
