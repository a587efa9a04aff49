package guide.data;

import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.Environment;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// The table that `make seed` and `make export` use: the one in the environment, or that of a local
/// run.
///
/// @param environment the variables that [guide.lambda.dynamodb.DynamoClients] requires, and
///   `CATALOGUE_TABLE`
public record SeedTarget(Map<String, String> environment) {

    /// The file in which a local run publishes how to reach its tables.
    private static final Path LOCAL = Path.of("local", "target", "run.properties");

    private static final String TABLE = "CATALOGUE_TABLE";

    public SeedTarget {
        environment = Map.copyOf(environment);
    }

    /// Publishes how to reach a local run's tables, until this process ends.
    ///
    /// @param root the project's folder
    public static void announce(Path root, Map<String, String> environment) {
        Path file = root.resolve(LOCAL);
        Properties properties = new Properties();
        properties.putAll(environment);
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "Tables of the current local run");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.toFile().deleteOnExit();
    }

    /// @throws IllegalStateException if the environment has no table and there is no local run
    static SeedTarget from(Map<String, String> environment) {
        return new SeedTarget(environment(environment, TABLE));
    }

    /// The environment itself where it names `table`, else with what a local run says of its own.
    ///
    /// @param table the variable with the table's name
    /// @throws IllegalStateException if the environment has no table and there is no local run
    public static Map<String, String> environment(Map<String, String> environment, String table) {
        if (environment.containsKey(table)) {
            return Map.copyOf(environment);
        }
        if (!Files.exists(LOCAL)) {
            throw new IllegalStateException(
                    "Set "
                            + table
                            + " and AWS_REGION to a deployed table, or start `make run` first.");
        }
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(local());
        return all;
    }

    String table() {
        return Environment.required(environment, TABLE);
    }

    DynamoDbClient client() {
        return DynamoClients.from(environment);
    }

    private static Map<String, String> local() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(LOCAL)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> local = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> local.put(name, properties.getProperty(name)));
        return local;
    }
}
