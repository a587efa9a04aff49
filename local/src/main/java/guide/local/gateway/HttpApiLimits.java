package guide.local.gateway;

import com.sun.net.httpserver.HttpExchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// The quotas of the HTTP API and of Lambda, so that what a deployment refuses is refused here too
/// ("Quotas for configuring and running an HTTP API" and "Lambda quotas" in AWS's documentation).
final class HttpApiLimits {

    /// The maximum body of a request.
    static final int BODY_BYTES = 10 * 1024 * 1024;

    /// The maximum of what a function returns, the JSON around its body included.
    static final int ANSWER_BYTES = 6 * 1024 * 1024;

    /// The request line and the values of all headers together.
    static final int HEAD_BYTES = 10_240;

    /// The functions' timeout in the template; tests on a loaded machine allow more.
    static final Duration CALL = Duration.ofSeconds(Integer.getInteger("gateway.callSeconds", 10));

    private HttpApiLimits() {}

    static boolean isHeadTooLong(HttpExchange exchange) {
        String line =
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getProtocol();
        int sum = bytes(line);
        for (List<String> values : exchange.getRequestHeaders().values()) {
            for (String value : values) {
                sum += bytes(value);
            }
        }
        return sum > HEAD_BYTES;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
