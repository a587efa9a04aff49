package guide.bench.load;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.domain.LogEntry;
import guide.comments.spam.SpamSettings;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.settings.DynamoSpamSettings;
import guide.data.Seed;
import guide.lambda.json.Json;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.local.gateway.Gateway;
import guide.local.gateway.GatewayOptions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The guide: its functions behind the local gateway, with DynamoDB Local. Posts are published
/// immediately without a spam filter, as with the other servers.
final class Guide implements LoadTarget {

    private static final SpamSettings OPEN =
            new SpamSettings(
                    0, 0, new SpamSettings.Layers(false, 0, false, false, false), List.of());
    private static final String GROWING = "page:/posts/";

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final Gateway gateway;
    private final Gateway front;

    Guide() {
        Template template =
                Template.read(
                        ProjectRoot.root().resolve("template.yaml"),
                        Map.of("SigningSecret", "0123456789abcdef0123456789abcdef"));
        try (DynamoDbClient client = engine.client()) {
            Tables.create(template, client);
            Seed.run(
                    ProjectRoot.root().resolve("data/catalogue"),
                    client,
                    template.nameOf("CatalogueTable"));
            CommentsTable table = new CommentsTable(client, template.nameOf("CommentsTable"));
            LogEntry setUp = new LogEntry(Instant.now(), "bench", "set-rules", null, "", null);
            if (!new DynamoSpamSettings(table, InstantSource.system())
                    .replace(OPEN.numbered(0), setUp)) {
                throw new IllegalStateException("the table has settings already");
            }
        }
        gateway = Gateway.start(template, engine.environment(), 0, log::add);
        front =
                Gateway.start(
                        template,
                        engine.environment(),
                        0,
                        GatewayOptions.STANDARD.behindFront(true),
                        log::add);
    }

    @Override
    public String name() {
        return "the guide, DynamoDB Local";
    }

    @Override
    public void fill() throws IOException {
        for (int size : SIZES) {
            LoadClients.times(size, new LoadTask("fill", 201, () -> post(listed(size))));
        }
    }

    @Override
    public List<LoadTask> tasks() {
        List<LoadTask> tasks = new ArrayList<>();
        for (int size : SIZES) {
            String name = LoadTarget.list(size);
            String path = "/v1/comments?limit=20&thread=" + listed(size);
            tasks.add(get(name, "", gateway, path));
            tasks.add(get(name, "nothing kept", gateway, path, "Cache-Control", "no-cache"));
            tasks.add(get(name, "behind the front", front, path));
        }
        tasks.add(new LoadTask(POST, 201, () -> post(GROWING)));
        tasks.add(get("compare two", "", gateway, "/v1/comparisons/django-vs-flask"));
        tasks.add(
                get(
                        "pick by four needs",
                        "",
                        gateway,
                        "/v1/picks?must=orm&want=migrations@3&want=admin&mustnot=asgi"));
        return tasks;
    }

    private static String listed(int size) {
        return "page:/load/" + size + "/";
    }

    private static LoadTask get(
            String name, String way, Gateway server, String path, String... headers) {
        LoadRequest request = LoadRequest.get(server.address().resolve(path), headers);
        return new LoadTask(name, way, 200, () -> request);
    }

    private LoadRequest post(String thread) {
        Map<String, Object> comment =
                Map.of(
                        "thread",
                        thread,
                        "body",
                        SampleTexts.next(),
                        "author",
                        Map.of("name", "Ada"));
        return LoadRequest.post(
                gateway.address().resolve("/v1/comments"),
                Json.write(comment),
                "idempotency-key",
                key().toString());
    }

    /// Returns a version 7 UUID, as clients create it when a reader submits the form.
    private static UUID key() {
        UUID random = UUID.randomUUID();
        long time = System.currentTimeMillis() << 16 | 0x7000;
        return new UUID(
                time | (random.getMostSignificantBits() & 0x0fff),
                random.getLeastSignificantBits());
    }

    /// Read from the log; a response arrives before its line is written.
    @Override
    public List<TableCost> costs() {
        List<String> lines = new ArrayList<>();
        for (String line = log.poll(); line != null; line = log.poll()) {
            lines.add(line);
        }
        return lines.stream().map(Guide::cost).toList();
    }

    private static TableCost cost(String line) {
        JsonNode request = Json.readOwn(line, JsonNode.class);
        return new TableCost(
                request.path("tableCalls").asInt(),
                request.path("readUnits").asDouble(),
                request.path("writeUnits").asDouble());
    }

    @Override
    public void close() {
        front.close();
        gateway.close();
        engine.close();
    }
}
