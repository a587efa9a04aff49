package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.local.gateway.LocalFunctions;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Behind a front, with `DirectCalls` left as it is: nothing gets in beside it but those who sign
/// in.
@Tag("tables")
class DirectCallsTest {

    private static final String SECRET = "the-front-of-this-test";

    @Test
    void noFunctionAnswersAReaderWhoCallsPastTheFront() throws IOException {
        for (FunctionSpec function : Service.RUNNING.template().httpFunctions()) {
            RequestStreamHandler handler = behindAFront(function);
            for (Path file : events(function)) {
                ObjectNode event = Json.readOwn(Files.readString(file), ObjectNode.class);
                boolean signedIn = event.at("/requestContext/authorizer/jwt").isObject();

                JsonNode direct = answer(handler, event);
                event.withObject("/headers").put("x-front-secret", SECRET);
                JsonNode through = answer(handler, event);

                // What is no request at all is told so wherever it comes from.
                boolean unreadable = direct.path("statusCode").asInt() == 400;
                assertThat(isOurs(direct)).as("%s", file).isEqualTo(!signedIn && !unreadable);
                assertThat(isOurs(through)).as("%s", file).isFalse();
            }
        }
    }

    private static boolean isOurs(JsonNode answer) {
        return answer.path("body").asText().contains("only the front may call");
    }

    private static RequestStreamHandler behindAFront(FunctionSpec function) {
        Map<String, String> environment = new HashMap<>(Service.asDeployed().environment());
        environment.put("FRONT_SECRET", SECRET);
        environment.put("DIRECT_CALLS", "refused");
        return LocalFunctions.start(function, environment);
    }

    private static List<Path> events(FunctionSpec function) throws IOException {
        Path folder = ProjectRoot.root().resolve("events").resolve(function.logicalId());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static JsonNode answer(RequestStreamHandler handler, JsonNode event)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                out,
                NoOpContext.silent("test"));
        return Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class);
    }
}
