package guide.local.gateway;

import guide.local.dynamodb.DynamoDbLocal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The settings of a local run, from the environment.
///
/// @param port the port of the API; `PORT`, 8080 by default
/// @param dynamoDbPort the port of DynamoDB Local; `DYNAMODB_PORT`, any free port by default
/// @param dynamoDbHost the address on which DynamoDB Local listens; `DYNAMODB_HOST`, the loopback
///   address by default. Containers need `0.0.0.0`, which opens the tables to the network
/// @param data the folder for the tables; `DATA_DIR`, empty for `memory`
/// @param origins the sites that may call the API; `ALLOWED_ORIGINS`, only this run's own site by
///   default
/// @param hosts the names, besides those of the loopback address, by which the API may be called;
///   `ALLOWED_HOSTS`, separated by commas, none by default
/// @param basePath the path below which the API is there too, as behind a custom domain's API
///   mapping; `BASE_PATH`, none by default
/// @param secret the signing secret; `SIGNING_SECRET`, so that functions outside this process can
///   use the same one; by default it is stored next to the data
/// @param hasFront true for a cache before the API as CloudFront is one; `FRONT_CACHE=yes`, no by
///   default
/// @param catalogue the folder with the catalogue's files; `CATALOGUE`, this project's own by
///   default
/// @param functions variables that the functions get as they are: another issuer than the local one
///   (`OIDC_ISSUER`, `OIDC_AUDIENCE`, `GROUPS_CLAIM`, `MODERATORS_GROUP`, `OWNERS_GROUP`), and
///   whether webhooks may go to this machine (`WEBHOOKS_TO_LOOPBACK=yes`), and which registries are
///   asked for newer releases (`REGISTRIES`, none by default)
record LocalSettings(
        int port,
        String dynamoDbHost,
        int dynamoDbPort,
        Optional<Path> data,
        String origins,
        Set<String> hosts,
        String basePath,
        Optional<String> secret,
        boolean hasFront,
        Path catalogue,
        Map<String, String> functions) {

    private static final Set<String> OF_FUNCTIONS =
            Set.of(
                    "OIDC_ISSUER",
                    "OIDC_AUDIENCE",
                    "GROUPS_CLAIM",
                    "MODERATORS_GROUP",
                    "OWNERS_GROUP",
                    "REGISTRIES",
                    "WEBHOOKS_TO_LOOPBACK");

    private static final String IN_MEMORY = "memory";

    /// @throws IllegalArgumentException with the variable and the rule
    static LocalSettings from(Map<String, String> environment, Path root) {
        String folder = environment.getOrDefault("DATA_DIR", "");
        Path data = folder.isEmpty() ? root.resolve("local/target/data") : Path.of(folder);
        int port = port(environment, "PORT", "8080");
        return new LocalSettings(
                port,
                environment.getOrDefault("DYNAMODB_HOST", DynamoDbLocal.LOOPBACK),
                port(environment, "DYNAMODB_PORT", "0"),
                folder.equals(IN_MEMORY) ? Optional.empty() : Optional.of(data),
                environment.getOrDefault("ALLOWED_ORIGINS", "http://localhost:" + port),
                Set.of(environment.getOrDefault("ALLOWED_HOSTS", "").split(",")),
                basePath(environment.getOrDefault("BASE_PATH", "")),
                Optional.ofNullable(environment.get("SIGNING_SECRET")),
                environment.getOrDefault("FRONT_CACHE", "").equals("yes"),
                catalogue(environment, root),
                ofFunctions(environment));
    }

    private static Map<String, String> ofFunctions(Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.keySet().retainAll(OF_FUNCTIONS);
        return variables;
    }

    private static Path catalogue(Map<String, String> environment, Path root) {
        String text = environment.getOrDefault("CATALOGUE", "");
        if (text.isEmpty()) {
            return root.resolve("data/catalogue");
        }
        Path folder = root.resolve(text);
        if (!Files.isRegularFile(folder.resolve("traits.json"))) {
            throw new IllegalArgumentException(
                    "CATALOGUE must be a folder with the files of a catalogue, such as data/catalogue");
        }
        return folder;
    }

    private static String basePath(String text) {
        if (!text.matches("|(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException(
                    "BASE_PATH must begin with a slash and not end with one, such as /guide");
        }
        return text;
    }

    private static int port(Map<String, String> environment, String name, String standard) {
        String text = environment.getOrDefault(name, standard);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(name + " must be a port from 0 to 65535");
        }
        return Integer.parseInt(text);
    }
}
