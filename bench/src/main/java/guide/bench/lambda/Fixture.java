package guide.bench.lambda;

import guide.bench.CommentsBench;
import guide.data.Seed;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tables with data, and everything that can be started with them.
final class Fixture implements AutoCloseable {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final Path root = ProjectRoot.root();
    private final List<String> program = LambdaProcess.program(Packages.client());
    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final Template template =
            Template.read(root.resolve("template.yaml"), Map.of("SigningSecret", SECRET));

    Fixture() {
        try (DynamoDbClient client = engine.client()) {
            Tables.create(template, client);
            Seed.run(root.resolve("data/catalogue"), client, template.nameOf("CatalogueTable"));
            CommentsBench.fill(client, template.nameOf("CommentsTable"), "page:/hello/", 25);
        }
    }

    /// Returns the functions of the HTTP API.
    List<FunctionSpec> functions() {
        return template.functions().stream()
                .filter(function -> BenchFunctions.FIRST.containsKey(function.logicalId()))
                .toList();
    }

    Variant hello() {
        return baseline("hello world", "guide.sample.HelloHandler", Path.of("target/classes"));
    }

    Variant sample() {
        Path none = Path.of("");
        return baseline("style of the samples", "guide.sample.SampleHandler", none);
    }

    Variant plain(FunctionSpec function) {
        return variant(function, program, Variant.StartMode.PLAIN);
    }

    Variant primed(FunctionSpec function) {
        return variant(function, program, Variant.StartMode.SNAPSHOT);
    }

    /// Lays out the function as in a container image, and trains its AOT cache.
    Variant image(FunctionSpec function) {
        Image image =
                Image.of(
                        root.resolve(BenchFunctions.module(function)),
                        Packages.client(),
                        root.resolve("bench/target/image").resolve(function.logicalId()));
        image.train(function.handlerClass(), Train.anyEvent());
        return variant(function, image.program(), Variant.StartMode.PLAIN).in(image.folder());
    }

    @Override
    public void close() {
        engine.close();
    }

    private Variant baseline(String name, String handler, Path below) {
        Map<String, String> environment = new HashMap<>(engine.environment());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", engine.endpoint().toString());
        environment.put("CATALOGUE_TABLE", template.nameOf("CatalogueTable"));
        environment.put("JAVA_TOOL_OPTIONS", "-Dslf4j.internal.verbosity=ERROR");
        Path task =
                below.toString().isEmpty()
                        ? Packages.of("bench/sample")
                        : root.resolve("bench/sample").resolve(below);
        return new Variant(
                name,
                new Deployed(task, handler, environment, List.of()),
                program,
                Variant.StartMode.PLAIN,
                event("SummariesFunction"));
    }

    private Variant variant(FunctionSpec function, List<String> by, Variant.StartMode way) {
        Map<String, String> environment = new LinkedHashMap<>(function.environment());
        environment.putAll(engine.environment());
        return new Variant(
                function.logicalId(),
                new Deployed(
                        Packages.of(BenchFunctions.module(function)),
                        function.handlerClass(),
                        environment,
                        List.of()),
                by,
                way,
                event(function.logicalId()));
    }

    private String event(String function) {
        try {
            return Files.readString(
                    root.resolve(
                            "events/"
                                    + function
                                    + "/"
                                    + BenchFunctions.FIRST.get(function)
                                    + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
