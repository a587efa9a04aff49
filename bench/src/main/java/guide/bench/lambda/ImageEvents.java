package guide.bench.lambda;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Sends a function's event files to its container image in Docker, in the place of Lambda's
/// runtime API, and compares the statuses.
public final class ImageEvents {

    private ImageEvents() {}

    /// `ImageEvents <environment> <function> <image>`: the environment is a file such as
    /// `events/env.json`, whose tables a local run has. Ends with status 1 if an answer differs.
    public static void main(String[] arguments) throws IOException {
        Path events = ProjectRoot.root().resolve("events").resolve(arguments[1]);
        List<String> wrong = new ArrayList<>();
        int passed = 0;
        try (RuntimeApi api = new RuntimeApi();
                Stream<Path> files = Files.list(events)) {
            Map<String, String> environment = environment(arguments[1], Path.of(arguments[0]));
            environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
            Process container = run(arguments[2], environment);
            api.await(RuntimeApi.What.NEXT, container);
            for (Path event : files.sorted().toList()) {
                api.hand(Files.readString(event));
                String answer = api.await(RuntimeApi.What.RESPONSE, container).body();
                api.await(RuntimeApi.What.NEXT, container);
                if (answers(answer, status(event))) {
                    passed++;
                } else {
                    wrong.add(event.getFileName() + ": " + answer);
                }
            }
            container.destroy();
            container.onExit().join();
        }
        wrong.forEach(System.out::println);
        System.out.println(passed + " passed, " + wrong.size() + " failed");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /// A schedule or a stream gets no status: anything but an error, which is reported elsewhere,
    /// is well.
    private static boolean answers(String answer, String status) {
        return answer.contains("\"statusCode\":")
                ? answer.contains("\"statusCode\":" + status)
                : status.equals("200");
    }

    /// What the template sets, and over it what the file sets for all functions.
    private static Map<String, String> environment(String function, Path file) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        SourceTree.own().functions().stream()
                .filter(each -> each.logicalId().equals(function))
                .forEach(each -> environment.putAll(each.environment()));
        Json.readOwn(Files.readString(file), JsonNode.class)
                .path("Parameters")
                .properties()
                .forEach(each -> environment.put(each.getKey(), each.getValue().asText()));
        return environment;
    }

    /// The image starts itself with the cache; the container shares the network of the machine.
    private static Process run(String image, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker", "run", "--rm", "--network=host"));
        command.add("--add-host=host.docker.internal:127.0.0.1");
        environment.forEach((name, value) -> command.add("--env=" + name + "=" + value));
        command.add(image);
        return new ProcessBuilder(command).inheritIO().start();
    }

    /// The end of the file's name: `thread.200.json`.
    private static String status(Path event) {
        String[] parts = event.getFileName().toString().split("\\.", -1);
        return parts[parts.length - 2];
    }
}
