package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.lambda.gateway.GatewayResponse;
import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Creates events as the gateway does, and calls handlers with them.
final class RequestFactory {

    private RequestFactory() {}

    static String event(String path, String query) {
        return Json.write(Map.of("rawPath", path, "rawQueryString", query));
    }

    /// Returns the response as the function writes it.
    static byte[] call(RequestStreamHandler handler, String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(in(event), out, NoOpContext.silent("bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] call(GuideRequests.NamedRequest request) {
        return call(request.handler(), request.event());
    }

    private static ByteArrayInputStream in(String event) {
        return new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns the response unchanged.
    ///
    /// @throws IllegalStateException unless the status is 200
    static byte[] ok(byte[] answer) {
        if (!isOk(answer)) {
            throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
        }
        return answer;
    }

    static boolean isOk(byte[] answer) {
        try (ByteArrayInputStream in = new ByteArrayInputStream(answer)) {
            return GatewayResponse.read(in).status() == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
