package guide.local.gateway;

import guide.data.SeedTarget;
import guide.lambda.http.NoOpContext;
import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// `make watch TABLE=1`: one call of WatchFunction from this machine, for the table of `make seed`.
///
/// It asks the public registries, unless `REGISTRIES` is an address that stands for all of them.
public final class LocalWatch {

    private static final String FUNCTION = "WatchFunction";
    private static final String REGISTRIES = "REGISTRIES";
    private static final String SCHEDULED =
            "{\"source\":\"aws.scheduler\",\"detail-type\":\"Scheduled Event\",\"detail\":\"{}\"}";

    private LocalWatch() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> all =
                new HashMap<>(SeedTarget.environment(System.getenv(), "CATALOGUE_TABLE"));
        all.putIfAbsent(REGISTRIES, "public");
        LocalFunctions.create(function(), all)
                .handleRequest(
                        new ByteArrayInputStream(SCHEDULED.getBytes(StandardCharsets.UTF_8)),
                        System.out,
                        new NoOpContext(FUNCTION, "local", System.err::print));
        System.out.println();
    }

    private static FunctionSpec function() {
        return Template.read(
                        ProjectRoot.root().resolve("template.yaml"),
                        Map.of("SigningSecret", "none"))
                .functions()
                .stream()
                .filter(each -> each.logicalId().equals(FUNCTION))
                .findFirst()
                .orElseThrow();
    }
}
