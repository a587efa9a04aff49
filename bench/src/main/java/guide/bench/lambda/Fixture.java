package guide.bench.lambda;

import guide.bench.CommentsBench;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The tables of a source tree with data, and everything that can be started with them.
final class Fixture implements AutoCloseable {

    static final String SAMPLE = "style of the samples";

    private final SourceTree tree;
    private final List<String> program = LambdaProcess.program(Packages.client());
    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final Optional<TlsProxy> proxy;
    private final List<String> trust;
    private final Template template;

    /// @param certificates for functions that reach their tables over TLS
    /// @param seed loads the catalogue into the table of an environment
    Fixture(
            SourceTree tree,
            Optional<Certificates> certificates,
            Consumer<Map<String, String>> seed) {
        this.tree = tree;
        template = tree.template();
        proxy = certificates.map(each -> new TlsProxy(each, engine.endpoint()));
        trust = certificates.map(Certificates::options).orElse(List.of());
        Map<String, String> seeding = new HashMap<>(engine.environment());
        seeding.put("CATALOGUE_TABLE", template.nameOf("CatalogueTable"));
        try (DynamoDbClient client = engine.client()) {
            Tables.create(template, client);
            seed.accept(seeding);
            CommentsBench.fill(client, template.nameOf("CommentsTable"), "page:/hello/", 25);
        }
    }

    List<FunctionSpec> functions(BenchOptions options) {
        return tree.functions().stream()
                .filter(function -> options.includes(function.logicalId()))
                .toList();
    }

    Variant hello() {
        return baseline(
                "hello world",
                "guide.sample.HelloHandler",
                tree.root().resolve("bench/sample/target/classes"));
    }

    Variant sample() {
        return baseline(
                SAMPLE, "guide.sample.SampleHandler", Packages.of(tree.root(), "bench/sample"));
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
                        tree.module(function),
                        Packages.client(),
                        tree.root().resolve("bench/target/image").resolve(function.logicalId()));
        if (tree.isOwn()) {
            Train.overTls(image, function.handlerClass(), tree.events(function.logicalId()));
        } else {
            Train.withoutTables(image, function.handlerClass());
        }
        return variant(function, image.program(), Variant.StartMode.PLAIN).in(image.folder());
    }

    /// Makes the tables' server one that the functions have never met.
    void forgetClients() {
        proxy.ifPresent(TlsProxy::forgetClients);
    }

    @Override
    public void close() {
        proxy.ifPresent(TlsProxy::close);
        engine.close();
    }

    private String endpoint() {
        return proxy.map(TlsProxy::endpoint).orElse(engine.endpoint()).toString();
    }

    private Variant baseline(String name, String handler, Path task) {
        Map<String, String> environment = new HashMap<>(engine.environment());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint());
        environment.put("CATALOGUE_TABLE", template.nameOf("CatalogueTable"));
        environment.put("JAVA_TOOL_OPTIONS", "-Dslf4j.internal.verbosity=ERROR");
        return new Variant(
                name,
                tree.commit(),
                new Deployed(task, handler, environment, trust),
                program,
                Variant.StartMode.PLAIN,
                false,
                tree.event("SummariesFunction"));
    }

    private Variant variant(FunctionSpec function, List<String> by, Variant.StartMode way) {
        Map<String, String> environment = new LinkedHashMap<>(function.environment());
        environment.putAll(engine.environment());
        environment.put("DYNAMODB_ENDPOINT", endpoint());
        Path task = Packages.of(tree.root(), BenchFunctions.module(function));
        return new Variant(
                function.logicalId(),
                tree.commit(),
                new Deployed(task, function.handlerClass(), environment, trust),
                by,
                way,
                false,
                tree.event(function.logicalId()));
    }
}
