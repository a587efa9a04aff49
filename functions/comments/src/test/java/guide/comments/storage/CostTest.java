package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.authors.EditComment;
import guide.comments.authors.Removal;
import guide.comments.authors.RemoveComment;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.forms.ReturnTo;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.Identifiers;
import guide.comments.ports.Ports;
import guide.comments.ports.VoteBook;
import guide.comments.posting.PostComment;
import guide.comments.posting.TargetCheck;
import guide.comments.reading.Counts;
import guide.comments.reading.ListComments;
import guide.comments.reading.RecentThreads;
import guide.comments.subscriptions.Subscribing;
import guide.comments.threads.ThreadNames;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Body;
import guide.lambda.http.Caller;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.Json;
import guide.local.dynamodb.CapacityMeter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What `docs/tables.md` promises about cost, measured.
@Tag("tables")
class CostTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");

    /// 280 characters, as a typical comment has.
    private static final String TYPICAL = "It depends on what you need. ".repeat(10).strip() + "!!";

    private final CapacityMeter meter = new CapacityMeter();
    private final Ports ports = DynamoPorts.of(LocalTables.through(meter));
    private final AuthorTokens authorTokens = AuthorTokens.from(ENVIRONMENT);
    private final PostComment post =
            new PostComment(
                    ports.posts(),
                    ports.threads(),
                    TargetCheck.ALL,
                    authorTokens,
                    (_, _) -> List.of(),
                    new ReturnTo(List.of()),
                    ThreadNames.OF_ONE_SITE,
                    Subscribing.OFF,
                    InstantSource.system());

    /// Whatever was read before is forgotten, so that each read costs what the first one does.
    private final RecentThreads recent = new RecentThreads(passingTime());

    private final ListComments list =
            new ListComments(
                    ports.threads(),
                    recent,
                    ThreadNames.OF_ONE_SITE,
                    Cursors.from(ENVIRONMENT),
                    false);
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @BeforeEach
    void aTypicalCommentHas280Characters() {
        assertThat(TYPICAL.length()).isBetween(280, 300);
    }

    @Test
    void aPostIsThreeCallsAndFiveUnitsAndAHalf() {
        post();
        meter.reset();
        post();

        assertCost("a post, published at once", 5.5, "GetItem", "PutItem", "TransactWriteItems");
    }

    @Test
    void aThreadsFirstPostLooksForOlderFormsOfItsKey() {
        post();

        assertCost(
                "the first post of a thread",
                6,
                "GetItem",
                "BatchGetItem",
                "PutItem",
                "TransactWriteItems");
    }

    @Test
    void theFirstPageOfTwentyIsOneQuery() {
        IntStream.range(0, 21).forEach(_ -> post());
        meter.reset();

        list(Map.of());

        assertCost("first page of 20 comments of 280 characters", 1.5, "Query");
    }

    /// Why the text as it was written has an item of its own (decision record 8).
    @Test
    void aTypicalCommentHasItsShareOfAPageAndWithItsMarkdownWouldHaveMore() {
        double share = 1.5 * 2 * 4096 / 20;
        String id = Json.readOwn(post().body(), JsonNode.class).path("id").asText();
        Map<String, AttributeValue> key =
                ContributionItems.key(ContributionId.parse(id).orElseThrow());
        int bytes =
                CapacityMeter.size(
                        LocalTables.CLIENT
                                .getItem(get -> get.tableName(LocalTables.COMMENTS).key(key))
                                .item());
        System.out.printf(
                Locale.ROOT,
                "| a typical comment | %d bytes of %.0f; %d with its Markdown |%n",
                bytes,
                share,
                bytes + TYPICAL.length());

        assertThat(bytes).isLessThan((int) share);
        assertThat(bytes + TYPICAL.length()).isGreaterThan((int) share);
    }

    @Test
    void anUnchangedThreadIsHalfAUnit() {
        post();
        String tag = Optional.ofNullable(list(Map.of()).headers().get("etag")).orElseThrow();
        meter.reset();

        list(Map.of("if-none-match", tag));

        assertCost("an unchanged thread, 304", 0.5, "GetItem");
    }

    @Test
    void anUnchangedVersionIsHalfAUnit() {
        post();
        meter.reset();
        list.answer(request("GET", Query.parse("thread=" + thread + "&since=1"), Map.of(), ""));

        assertCost("an unchanged thread, by since", 0.5, "GetItem");
    }

    @Test
    void anEditIsThreeCalls() {
        JsonNode posted = Json.readOwn(post().body(), JsonNode.class);
        meter.reset();

        new EditComment(ports.authors(), authorTokens, _ -> List.of(), InstantSource.system())
                .answer(own("PATCH", posted, "{\"body\":\"" + TYPICAL + "\"}"));

        assertCost("an edit", 12, "GetItem", "GetItem", "TransactWriteItems");
    }

    @Test
    void aRemovalIsSixCalls() {
        JsonNode posted = Json.readOwn(post().body(), JsonNode.class);
        meter.reset();

        new RemoveComment(
                        ports.authors(),
                        new Removal(ports.authors(), ports.traces()),
                        authorTokens,
                        InstantSource.system())
                .answer(own("DELETE", posted, ""));

        assertCost(
                "a removal, of what nobody replied to",
                16,
                "GetItem",
                "GetItem",
                "GetItem",
                "Query",
                "GetItem",
                "BatchGetItem",
                "TransactWriteItems");
    }

    @Test
    void aVoteIsFourCalls() {
        JsonNode posted = Json.readOwn(post().body(), JsonNode.class);
        ContributionId id = ContributionId.parse(posted.path("id").asText()).orElseThrow();
        meter.reset();

        VoteBook votes = ports.votes();
        votes.vote(votes.published(id).orElseThrow(), Identifiers.author("voter"), 1);

        assertCost("a vote", 11, "GetItem", "GetItem", "TransactWriteItems", "GetItem");
    }

    @Test
    void countsOfAHundredThreadsAreOneBatch() {
        List<String> keys = IntStream.range(0, 100).mapToObj(n -> thread + n + "/").toList();
        keys.forEach(CostTest::begin);

        counts(keys);

        assertCost("counts of 100 threads", 50, "BatchGetItem");
    }

    /// Only those that nobody has written in are looked for under an older form of their key.
    @Test
    void countsOfEmptyThreadsAreTwoBatches() {
        List<String> keys = IntStream.range(0, 100).mapToObj(n -> thread + n + "/").toList();
        keys.subList(0, 60).forEach(CostTest::begin);

        counts(keys);

        assertCost("counts of 100 threads, 40 empty", 70, "BatchGetItem", "BatchGetItem");
    }

    /// Each look at the clock is an hour after the one before.
    private static InstantSource passingTime() {
        AtomicInteger looks = new AtomicInteger();
        return () -> Instant.EPOCH.plusSeconds(3600L * looks.incrementAndGet());
    }

    private void counts(List<String> keys) {
        String threads = keys.stream().map("thread="::concat).collect(Collectors.joining("&"));
        new Counts(ports.threads(), recent, ThreadNames.OF_ONE_SITE)
                .answer(request("GET", Query.parse(threads), Map.of(), ""));
    }

    private static void begin(String thread) {
        ThreadKey key = ThreadKey.parse(thread).orElseThrow();
        Map<String, AttributeValue> item = new HashMap<>(ThreadWrites.key(key));
        item.put("thread", Attributes.text(thread));
        item.put("count", Attributes.number(1));
        item.put("version", Attributes.number(1));
        LocalTables.CLIENT.putItem(put -> put.tableName(LocalTables.COMMENTS).item(item));
    }

    private static Request own(String method, JsonNode posted, String body) {
        Map<String, String> headers =
                Map.of(
                        "content-type",
                        "application/json",
                        "authorization",
                        "Bearer " + posted.path("editToken").asText());
        return new Request(
                method,
                "/",
                Query.parse(""),
                headers,
                new Body(body, false),
                Map.of("id", posted.path("id").asText()),
                Caller.UNKNOWN,
                "id");
    }

    private Response post() {
        String body =
                Json.write(
                        Map.of("thread", thread, "body", TYPICAL, "author", Map.of("name", "Ada")));
        Map<String, String> headers = Map.of("content-type", "application/json");

        Response answer = post.answer(request("POST", Query.parse(""), headers, body));

        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    private Response list(Map<String, String> headers) {
        return list.answer(request("GET", Query.parse("thread=" + thread), headers, ""));
    }

    private static Request request(
            String method, Query query, Map<String, String> headers, String body) {
        return new Request(
                method,
                "/v1/comments",
                query,
                headers,
                new Body(body, false),
                Map.of(),
                Caller.UNKNOWN,
                "id");
    }

    private void assertCost(String what, double most, String... calls) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.1f |%n", what, meter.calls(), meter.units());

        assertThat(meter.calls()).isEqualTo(List.of(calls));
        assertThat(meter.units()).isPositive().isLessThanOrEqualTo(most);
    }
}
