package guide.tests;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A function that takes as long and answers with as many bytes as `x-millis` and `x-bytes` say.
public final class AnsweringHandler implements RequestStreamHandler {

    private static final String HEAD = "{\"statusCode\":200,\"headers\":{},\"body\":\"";
    private static final String END = "\"}";

    /// As the gateway makes every function.
    public AnsweringHandler(Map<String, String> environment) {
        if (environment.isEmpty()) {
            throw new IllegalArgumentException("a function has variables");
        }
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        JsonNode headers =
                Json.readOwn(new String(in.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class)
                        .path("headers");
        try {
            Thread.sleep(headers.path("x-millis").asLong());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        int rest = headers.path("x-bytes").asInt() - HEAD.length() - END.length();
        String answer = HEAD + "a".repeat(Math.max(0, rest)) + END;
        out.write(answer.getBytes(StandardCharsets.UTF_8));
    }
}
