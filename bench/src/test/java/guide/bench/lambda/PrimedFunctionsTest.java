package guide.bench.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.bench.CommentsBench;
import guide.data.Seed;
import guide.lambda.json.Json;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every function as Lambda runs it with SnapStart: primed while its tables are empty, as at the
/// first deployment, and called only after the tables have been filled.
@Tag("own-tables")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrimedFunctionsTest {

    private static final int MAX_CLASSES = 25;

    private static final Map<String, String> SECRET =
            Map.of("SigningSecret", "0123456789abcdef0123456789abcdef");

    private static final List<String> CLIENTS =
            List.of(
                    "software.amazon.awssdk.services.dynamodb.DefaultDynamoDbClient",
                    "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient");

    /// @param classes where the JVM writes each class that it loads
    private record Primed(LambdaProcess process, Path classes) {}

    private final Template template =
            Template.read(ProjectRoot.root().resolve("template.yaml"), SECRET);
    private final Map<String, Primed> functions = new LinkedHashMap<>();
    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();

    @BeforeAll
    void primeThenFillTheTables(@TempDir Path folder) {
        try (DynamoDbClient client = engine.client()) {
            Tables.create(template, client);
            for (FunctionSpec function : template.httpFunctions()) {
                functions.put(function.logicalId(), prime(function, folder));
            }
            Seed.run(
                    ProjectRoot.root().resolve("data/catalogue"),
                    client,
                    template.nameOf("CatalogueTable"));
            CommentsBench.fill(client, template.nameOf("CommentsTable"), "page:/hello/", 25);
        }
        functions.values().forEach(function -> function.process().restore());
    }

    @AfterAll
    void end() {
        functions.values().forEach(function -> function.process().close());
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPrimingRequestHasItsExpectedStatus() {
        return each(
                (_, function) -> assertThat(function.process().output()).doesNotContain("priming"));
    }

    @TestFactory
    Stream<DynamicTest> theFirstRequestLoadsNextToNoClassAndOpensNoClient() {
        return each(
                (name, function) -> {
                    List<Long> clients = instances(function, CLIENTS);
                    String event = BenchFunctions.FIRST.getOrDefault(name, "");
                    List<String> classes = classesOf(function, name, event);

                    System.out.println(name + ", " + event + ": " + classes.size() + " classes");
                    assertThat(classes)
                            .hasSizeLessThanOrEqualTo(MAX_CLASSES)
                            .noneMatch(line -> line.contains(".LambdaContext "));
                    assertThat(instances(function, CLIENTS))
                            .isEqualTo(clients)
                            .containsOnly(clientsOf(name));
                    Map<String, Integer> others = new LinkedHashMap<>();
                    for (String other : eventsOf(name)) {
                        others.put(other, classesOf(function, name, other).size());
                    }
                    assertThat(others.values())
                            .as(others.toString())
                            .allMatch(count -> count <= MAX_CLASSES);
                });
    }

    /// Who has a role for a table has one client for it; who has none is packed without the SDK.
    private long clientsOf(String function) {
        return template.httpFunctions().stream()
                .filter(each -> each.logicalId().equals(function))
                .filter(each -> !each.policy().isEmpty())
                .count();
    }

    private Stream<DynamicTest> each(Check check) {
        return functions.entrySet().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(),
                                        () -> check.of(each.getKey(), each.getValue())));
    }

    private interface Check {
        void of(String name, Primed function) throws IOException;
    }

    private Primed prime(FunctionSpec function, Path folder) {
        Path classes = folder.resolve(function.logicalId() + ".classes");
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.putAll(engine.environment());
        Path task = Packages.of(BenchFunctions.module(function));
        LambdaProcess process =
                LambdaProcess.startForSnapshot(
                        LambdaProcess.program(Packages.client()),
                        -1,
                        new Deployed(
                                task,
                                function.handlerClass(),
                                environment,
                                List.of("-Xlog:class+load:file=" + classes)));
        process.awaitCheckpoint();
        return new Primed(process, classes);
    }

    private static List<String> eventsOf(String function) throws IOException {
        try (Stream<Path> files = Files.list(ProjectRoot.root().resolve("events/" + function))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    /// The classes that the JVM loads for this request.
    private static List<String> classesOf(Primed function, String name, String event)
            throws IOException {
        Path file = ProjectRoot.root().resolve("events/" + name + "/" + event + ".json");
        int before = Files.readAllLines(function.classes()).size();
        String answer = function.process().invoke(Files.readString(file)).body();
        List<String> loaded = Files.readAllLines(function.classes());

        assertThat(Json.readOwn(answer, JsonNode.class).path("statusCode").asInt())
                .isEqualTo(Integer.parseInt(event.split("\\.", 2)[1]));
        return loaded.subList(before, loaded.size());
    }

    /// Returns the number of instances of each class on the heap after a garbage collection.
    private static List<Long> instances(Primed function, List<String> types) throws IOException {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(function.process().pid()),
                                "GC.class_histogram")
                        .start();
        List<String> lines =
                new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .toList();
        return types.stream()
                .map(
                        type ->
                                lines.stream()
                                        .filter(line -> line.endsWith(" " + type))
                                        .mapToLong(line -> Long.parseLong(line.split(" +", -1)[1]))
                                        .sum())
                .toList();
    }
}
