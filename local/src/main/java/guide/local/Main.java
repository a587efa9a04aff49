package guide.local;

import guide.data.Seed;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.Project;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/// `make run`: tables, data, functions and gateway on this machine, until Ctrl-C.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.getOrDefault("PORT", "8080"));
        Path root = Project.root();
        String folder =
                environment.getOrDefault("DATA_DIR", root.resolve("local/target/data").toString());
        boolean inMemory = folder.equals("memory");
        Path data = Path.of(folder);
        Template template =
                Template.read(
                        root.resolve("template.yaml"),
                        Map.of("SigningSecret", inMemory ? Secret.fresh() : Secret.keptIn(data)));
        DynamoDbLocal engine = inMemory ? DynamoDbLocal.inMemory() : DynamoDbLocal.at(data);
        try (DynamoDbClient client = engine.client()) {
            Tables.create(template, client);
            seed(root, client, template.nameOf("CatalogueTable"));
        }
        try {
            Gateway gateway = Gateway.start(template, engine.environment(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
            System.out.println("The framework guide is up at " + gateway.address());
            System.out.println(
                    "DynamoDB Local is at " + engine.endpoint() + "; Ctrl-C stops both.");
        } catch (UncheckedIOException e) {
            System.err.println(
                    "Port "
                            + port
                            + " cannot be used ("
                            + e.getMessage()
                            + "): try PORT=8081 make run");
            engine.close();
            System.exit(1);
        }
    }

    private static void seed(Path root, DynamoDbClient client, String table) {
        int changes = Seed.run(root.resolve("data/catalogue"), client, table);
        System.out.println("Catalogue loaded: " + changes + " changes");
    }
}
