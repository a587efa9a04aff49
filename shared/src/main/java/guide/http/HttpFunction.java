package guide.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

import guide.json.Json;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.problem.ServiceUnavailable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;

/// One Lambda function: event in, routed, answered; whatever goes wrong becomes a problem.
public final class HttpFunction {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final Router router;

    public HttpFunction(Router router) {
        this.router = router;
    }

    /// Reads one event from `in` and writes one response to `out`. Throws only when `out` cannot be
    /// written.
    public void handle(InputStream in, OutputStream out, Context context) throws IOException {
        String id = instanceId(context);
        Json.writeTo(out, gatewayForm(answer(in, id, context)));
    }

    private Response answer(InputStream in, String id, Context context) {
        String accept = "";
        try {
            APIGatewayV2HTTPEvent event = Json.readEvent(in, APIGatewayV2HTTPEvent.class);
            accept = EventReader.accept(event);
            Request request = EventReader.request(event, id);
            return Conditional.answer(request, router.answer(request)).forMethod(request.method());
        } catch (Refusal refusal) {
            return ProblemWriter.response(refusal.problem(), id, accept);
        } catch (ServiceUnavailable e) {
            log(context, id, "WARN", e);
            return ProblemWriter.response(new Problem.Unavailable(RETRY_AFTER_SECONDS), id, accept);
        } catch (IOException | RuntimeException e) {
            log(context, id, "ERROR", e);
            return ProblemWriter.response(new Problem.InternalFault(), id, accept);
        }
    }

    private static void log(Context context, String id, String level, Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        Map<String, Object> line =
                Map.of(
                        "level",
                        level,
                        "instance",
                        id,
                        "error",
                        e.toString(),
                        "at",
                        trace.length == 0 ? "" : trace[0].toString());
        context.getLogger().log(Json.write(line));
    }

    private static APIGatewayV2HTTPResponse gatewayForm(Response response) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.status())
                .withHeaders(response.headers())
                .withBody(response.body())
                .withIsBase64Encoded(false)
                .build();
    }

    /// Lambda's request id is a UUID; where a caller has none of that shape, a fresh one stands in.
    private static String instanceId(Context context) {
        String id = String.valueOf(context.getAwsRequestId());
        return id.matches("[0-9a-fA-F-]{36}") ? id : UUID.randomUUID().toString();
    }
}
