package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Slug;
import guide.comments.signin.SignInLink;
import guide.comments.signin.SignInRequest;
import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.signin.DynamoSignIns;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.ReaderAddress;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.SubscriptionToken.ToConfirm;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.notifications.NotifyHandler;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.GuideEvent;
import guide.notifications.storage.DynamoMailBudget;
import guide.tests.Service.Answer;
import guide.tests.walks.Desk;
import guide.watch.registries.Release;
import guide.watch.storage.Mark;
import guide.watch.storage.Marks;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `docs/privacy.md` names every kind of item that is stored, its attributes, and its end.
@Tag("tables")
class PrivacyPageTest {

    /// What a row of the page says of items whose partition key begins with `kind`.
    ///
    /// @param kept such as `90 days, or until …`
    private record Row(String kind, Set<String> attributes, String kept) {

        private static final Pattern TIME = Pattern.compile("([0-9]+) (minute|day)");

        /// The first time that is named; none for what has no end of its own.
        List<Duration> end() {
            Matcher time = TIME.matcher(kept);
            if (!time.find()) {
                return List.of();
            }
            long many = Long.parseLong(time.group(1));
            return List.of(
                    time.group(2).equals("day") ? Duration.ofDays(many) : Duration.ofMinutes(many));
        }

        /// A name on the page may end in any way: `sent-*`.
        boolean names(String attribute) {
            return attributes.contains(attribute)
                    || attributes.contains(attribute.replaceFirst("-.*", "-*"));
        }

        boolean alwaysEnds() {
            return Character.isDigit(kept.charAt(0));
        }
    }

    private static final Set<String> KEYS = Set.of("pk", "sk");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Service SERVICE = Service.asDeployed();

    /// Of [Service].
    private static final Map<String, String> SECRET =
            Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");

    private static final Moderator GRACE = Moderator.named(SERVICE, "grace");
    private static final String THREAD = "page:/" + UUID.randomUUID() + "/";

    /// By table, then by kind.
    private static final Map<String, Map<String, List<Map<String, AttributeValue>>>> ITEMS =
            new HashMap<>();

    @BeforeAll
    static void everyKindOfItemIsStored() {
        Map<String, Object> body =
                Map.of("body", "First " + THREAD, "proof", Desk.at(address()).proof(THREAD));
        JsonNode first = post(body, "");
        String secret = first.path("authorSecret").asText();
        send("PATCH", "/v1/comments/" + id(first), Map.of("body", "Changed " + THREAD), secret);
        GRACE.decide(first, "publish", "Welcome");
        send("PATCH", "/v1/comments/" + id(first), Map.of("body", "Again " + THREAD), secret);
        String voter = post(Map.of("body", "Second " + THREAD), "").path("authorSecret").asText();
        send(
                "PUT",
                "/v1/comments/" + id(first) + "/vote",
                Map.of("value", 1, "proof", Desk.at(address()).proof(THREAD)),
                voter);
        report(first, voter);
        JsonNode edit =
                post(
                        Map.of(
                                "thread", "framework:bottle",
                                "kind", "edit",
                                "edit",
                                        Map.of(
                                                "target", "frameworks/bottle/tagline",
                                                "proposed", "A tagline " + UUID.randomUUID(),
                                                "source", "https://example.org/")),
                        "");
        assertThat(GRACE.decide(edit, "publish", "").status()).isEqualTo(200);
        acceptLibraryTwice();
        rejectAndBlock();
        subscribe();
        signIn();
        GRACE.send("PUT", "/v1/moderation/queue-feed", null);
        new FollowedStream(SERVICE).follow();
        sendMail();
        setWebhook();
        tell();
        lookAtAPackage();
        scan();
    }

    /// Once before it is kept, and once after.
    private static void report(JsonNode contribution, String reader) {
        String path = "/v1/comments/" + id(contribution) + "/report";
        String first = Desk.at(address()).proof(THREAD);
        send("PUT", path, Map.of("reason", "spam", "proof", first), reader);
        assertThat(GRACE.decide(contribution, "keep", "").status()).isEqualTo(200);
        String proof = Desk.at(address()).proof(THREAD);
        String another = post(Map.of("body", "Fifth " + THREAD), "").path("authorSecret").asText();
        Map<String, String> report = Map.of("reason", "other", "text", "Look", "proof", proof);
        send("PUT", path, report, another);
    }

    private static void acceptLibraryTwice() {
        Map<String, Object> wanted =
                Map.of(
                        "kind", "review-request",
                        "body", "Please",
                        "request",
                                Map.of(
                                        "name", "Lib " + UUID.randomUUID(),
                                        "language", "Java",
                                        "link", "https://example.org/"));
        GRACE.decide(post(wanted, ""), "publish", "");
        GRACE.decide(post(wanted, ""), "publish", "");
    }

    private static void sendMail() {
        try (DynamoDbClient client = DynamoClients.from(SERVICE.environment())) {
            String name = SERVICE.template().nameOf("CommentsTable");
            boolean isLeft =
                    new DynamoMailBudget(new CommentsTable(client, name))
                            .take("m-target", THREAD, SiteId.DEFAULT, Instant.now());
            assertThat(isLeft).isTrue();
        }
    }

    private static void lookAtAPackage() {
        try (DynamoDbClient client = DynamoClients.from(SERVICE.environment())) {
            Release release = new Release("1.0", Optional.of(LocalDate.EPOCH));
            new Marks(client, SERVICE.template().nameOf("CatalogueTable"))
                    .put(new Mark(new Slug("flask"), "pkg:pypi/flask", "", release, Instant.now()));
        }
    }

    private static void rejectAndBlock() {
        JsonNode rejected = post(Map.of("body", "Third " + THREAD), "");
        GRACE.decide(rejected, "reject", "No");
        block("email", UUID.randomUUID() + "@example.org");
        block("word", "w" + UUID.randomUUID().toString().replace("-", ""));
    }

    /// Without a site that has turned it on: that would be one for all tests.
    private static void signIn() {
        try (DynamoDbClient client = DynamoClients.from(SERVICE.environment())) {
            CommentsTable table =
                    new CommentsTable(client, SERVICE.template().nameOf("CommentsTable"));
            DynamoSignIns book = new DynamoSignIns(table, AddressCipher.from(SECRET));
            Instant now = Instant.now();
            ReaderAddress address = new ReaderAddress("ada@example.org");
            String page = "https://blog.example/";
            book.ask(new SignInRequest("r", address, SiteId.DEFAULT, page, "c", "en", now));
            assertThat(book.follow("link", now.plus(SignInLink.BY_MAIL))).isTrue();
        }
    }

    private static void subscribe() {
        post(Map.of("body", "Fourth " + THREAD, "subscribe", "replies"), "");
        SubscriptionTokens tokens = SubscriptionTokens.from(SECRET);
        SubscriberIds ids = SubscriberIds.from(SECRET);
        for (String path : List.of("confirm", "unsubscribe")) {
            ReaderAddress address = new ReaderAddress(UUID.randomUUID() + "@example.org");
            Map<String, String> wish =
                    Map.of("email", address.text(), "scope", "thread", "thread", THREAD);
            send("POST", "/v1/subscriptions", wish, "");
            ToConfirm token =
                    new ToConfirm(
                            ids.of(address).getFirst(), Instant.now().plus(Duration.ofHours(1)));
            send("POST", "/v1/subscriptions/" + path + "?token=" + tokens.text(token), "", "");
        }
    }

    private static void setWebhook() {
        String path = "/v1/moderation/webhooks";
        Map<String, Object> hook =
                Map.of(
                        "id",
                        "privacy",
                        "url",
                        "https://hook.example.org/",
                        "active",
                        false,
                        "events",
                        List.of("framework.behind"));
        int version = GRACE.send("GET", path, null).json().path("version").asInt();
        Map<String, Object> body = Map.of("version", version, "webhooks", List.of(hook));
        assertThat(GRACE.send("PUT", path, body).status()).isEqualTo(200);
    }

    /// To somebody who is not there now, and to somebody who never is.
    private static void tell() {
        NotifyHandler function =
                Listener.function(
                        SERVICE.template(),
                        SERVICE.environment(),
                        InstantSource.system(),
                        new Deaf("away", new SendResult.Failed("503")),
                        new Deaf("gone", new SendResult.Undeliverable("410")));
        Path event = ProjectRoot.root().resolve("events/NotifyFunction/stream-held.200.json");
        try {
            Listener.call(function, Files.readString(event), _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Deaf(String name, SendResult result) implements Channel {

        @Override
        public List<Delivery> deliveries(GuideEvent event) {
            return List.of(Delivery.of(event, name, UUID.randomUUID().toString(), "{}"));
        }

        @Override
        public SendResult send(Delivery delivery) {
            return result;
        }
    }

    private static void block(String kind, String value) {
        Map<String, Object> block =
                Map.of("kind", kind, "value", value, "action", "hold", "reason", "Spam");
        String path = "/v1/moderation/blocks/" + kind + UUID.randomUUID();
        assertThat(GRACE.send("PUT", path, block).status()).isIn(200, 201);
    }

    @Test
    void everyKindOfItemIsOnThePageAndNoOther() throws IOException {
        for (Map.Entry<String, List<Row>> table : rows().entrySet()) {
            Set<String> named =
                    table.getValue().stream()
                            .map(Row::kind)
                            .collect(Collectors.toCollection(TreeSet::new));

            assertThat(ITEMS.get(table.getKey()).keySet())
                    .as(table.getKey())
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void everyAttributeIsOnThePage() throws IOException {
        for (Map.Entry<String, List<Row>> table : rows().entrySet()) {
            for (Row row : table.getValue()) {
                assertThat(items(table.getKey(), row.kind()))
                        .as(row.kind())
                        .allSatisfy(
                                item ->
                                        assertThat(item.keySet())
                                                .filteredOn(name -> !KEYS.contains(name))
                                                .allMatch(row::names));
            }
        }
    }

    @Test
    void everyItemEndsAsThePageSays() throws IOException {
        Instant now = Instant.now();
        for (Map.Entry<String, List<Row>> table : rows().entrySet()) {
            for (Row row : table.getValue()) {
                for (Map<String, AttributeValue> item : items(table.getKey(), row.kind())) {
                    AttributeValue end = item.get("expiresAt");
                    if (end != null && row.kept().endsWith("its last day")) {
                        continue;
                    }
                    if (end == null) {
                        assertThat(row.alwaysEnds()).as("%s", item).isFalse();
                        continue;
                    }
                    Instant at = Instant.ofEpochSecond(Long.parseLong(end.n()));
                    assertThat(row.end()).as("%s", row).isNotEmpty();
                    assertThat(at).as("%s", item).isBefore(now.plus(row.end().getFirst()));
                }
            }
        }
    }

    /// Of nobody who wants no mail.
    @Test
    void anAddressIsAskedForOnlyWithAWishForMail() throws IOException {
        String form = SERVICE.get("/v1/comments.html?thread=" + THREAD).raw().body();
        String element =
                Files.readString(
                        ProjectRoot.root().resolve("embed/src/main/web/writing/form-view.js"));

        assertThat(form)
                .contains("name=\"subscribe\"", "value=\"none\"")
                .doesNotContainPattern("name=\"email\"[^>]*required");
        assertThat(element).contains("/author/name").doesNotContain("/author/email");
    }

    @Test
    void thePageSaysHowLongBackupsAndLogsAreKept() throws IOException {
        String page = Files.readString(ProjectRoot.root().resolve("docs/privacy.md"));
        String template = Files.readString(ProjectRoot.root().resolve("template.yaml"));

        assertThat(template)
                .contains("PointInTimeRecoveryEnabled: true")
                .doesNotContain("RecoveryPeriodInDays");
        assertThat(page).contains("35 days", "24 hours", "`LogRetentionDays`, 30 by default");
        assertThat(template).containsPattern("LogRetentionDays:\\s+Type: Number\\s+Default: 30");
    }

    private static List<Map<String, AttributeValue>> items(String table, String kind) {
        return ITEMS.get(table).getOrDefault(kind, List.of());
    }

    private static void scan() {
        try (DynamoDbClient client = DynamoClients.from(SERVICE.environment())) {
            for (String table : List.of("comments", "catalogue")) {
                String logical = table.equals("comments") ? "CommentsTable" : "CatalogueTable";
                String name = SERVICE.template().nameOf(logical);
                ITEMS.put(
                        table,
                        client
                                .scanPaginator(
                                        scan ->
                                                scan.tableName(name)
                                                        .limit(100)
                                                        .consistentRead(true))
                                .items()
                                .stream()
                                .collect(Collectors.groupingBy(PrivacyPageTest::kind)));
            }
        }
    }

    private static String kind(Map<String, AttributeValue> item) {
        String pk = item.get("pk").s();
        return pk.contains("#") ? pk.substring(0, pk.indexOf('#') + 1) : pk;
    }

    /// The rows of each table's section.
    private static Map<String, List<Row>> rows() throws IOException {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(ProjectRoot.root().resolve("docs/privacy.md"))) {
            if (line.startsWith("## ")) {
                section = line;
            }
            if (section.endsWith(" table") && line.startsWith("| `")) {
                String[] cells = line.split("\\|", -1);
                rows.computeIfAbsent(section.split(" ", -1)[2], _ -> new ArrayList<>())
                        .add(
                                new Row(
                                        codes(cells[1]).iterator().next(),
                                        codes(cells[3]),
                                        cells[4].strip()));
            }
        }
        return rows;
    }

    private static Set<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static JsonNode post(Map<String, Object> members, String secret) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "thread",
                                THREAD,
                                "author",
                                Map.of("name", "Ada", "email", "ada@example.org")));
        body.putAll(members);
        String[] headers =
                secret.isEmpty()
                        ? new String[0]
                        : new String[] {"Authorization", "Bearer " + secret};
        return SERVICE.post(Json.write(body), headers).json();
    }

    private static URI address() {
        return SERVICE.request("/").build().uri();
    }

    private static void send(String method, String path, Object body, String secret) {
        String[] headers =
                secret.isEmpty()
                        ? new String[] {"Content-Type", "application/json"}
                        : new String[] {
                            "Authorization", "Bearer " + secret, "Content-Type", "application/json"
                        };
        Answer answer =
                SERVICE.send(
                        SERVICE.request(path, headers)
                                .method(method, BodyPublishers.ofString(Json.write(body))));
        assertThat(answer.status()).as(path).isBetween(200, 299);
    }

    private static String id(JsonNode posted) {
        return posted.path("id").asText();
    }
}
