package guide.local.gateway;

import guide.data.Seed;
import guide.data.SeedTarget;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// `make run`: tables, data, functions and gateway on this machine, until Ctrl-C.
public final class LocalServer {

    private LocalServer() {}

    public static void main(String[] arguments) {
        try {
            Path root = ProjectRoot.root();
            run(root, LocalSettings.from(System.getenv(), root));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path root, LocalSettings settings) {
        String secret =
                settings.secret()
                        .or(() -> settings.data().map(SigningSecretFile::keptIn))
                        .orElseGet(SigningSecretFile::fresh);
        Template template =
                Template.read(
                        root.resolve("template.yaml"),
                        Map.of(
                                "SigningSecret",
                                secret,
                                "AllowedOrigins",
                                settings.origins(),
                                "BasePath",
                                settings.basePath()));
        DynamoDbLocal engine =
                DynamoDbLocal.start(
                        settings.data(), settings.dynamoDbHost(), settings.dynamoDbPort());
        try (DynamoDbClient client = engine.client()) {
            Tables.create(template, client);
            Seed.Loaded loaded =
                    Seed.run(settings.catalogue(), client, template.nameOf("CatalogueTable"));
            System.out.println("Catalogue loaded: " + loaded.message());
        }
        serve(root, template, engine, settings);
    }

    /// Forms may come from any site of this machine, as scripts may.
    private static Map<String, String> functionSettings(
            DynamoDbLocal engine, LocalSettings settings) {
        Map<String, String> environment = new HashMap<>(engine.environment());
        environment.putAll(settings.functions());
        environment.put(
                "ALLOWED_ORIGINS",
                settings.origins() + ",http://localhost:*,http://127.0.0.1:*,http://[::1]:*");
        return environment;
    }

    private static void serve(
            Path root, Template template, DynamoDbLocal engine, LocalSettings settings) {
        int port = settings.port();
        try {
            Gateway gateway =
                    Gateway.start(
                            template,
                            functionSettings(engine, settings),
                            port,
                            GatewayOptions.STANDARD
                                    .below(settings.basePath())
                                    .behindFront(settings.hasFront())
                                    .forTrying(settings.hosts()),
                            System.err::println);
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
            BackgroundCalls calls = BackgroundCalls.start(template, engine, gateway::call);
            Runtime.getRuntime().addShutdownHook(new Thread(calls::close));
            Map<String, String> tables = new HashMap<>(engine.environment());
            tables.put("CATALOGUE_TABLE", template.nameOf("CatalogueTable"));
            tables.put("COMMENTS_TABLE", template.nameOf("CommentsTable"));
            SeedTarget.announce(root, tables);
            announce(gateway.address() + settings.basePath() + "/", gateway, engine);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException(
                    "Port " + port + " cannot be used: try PORT=8081 make run", e);
        }
    }

    private static void announce(String site, Gateway gateway, DynamoDbLocal engine) {
        System.out.println("The framework guide is up: open " + site);
        System.out.println(
                "Embedded in a blog: "
                        + gateway.address()
                        + "/blog/, the desk: "
                        + site
                        + "desk/, the API: "
                        + site
                        + "v1/docs");
        System.out.println("DynamoDB Local is at " + engine.endpoint() + "; Ctrl-C stops both.");
    }
}
