package guide.lambda.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

import guide.lambda.json.Json;
import guide.lambda.log.CapacityUsed;
import guide.lambda.log.RequestLog;
import guide.lambda.log.RequestOutcome;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.lambda.problem.ServiceUnavailableException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// One Lambda function: event in, routed, answered; whatever goes wrong becomes a problem. Each
/// request leaves one line in the log.
public final class HttpFunction {

    private static final int RETRY_AFTER_SECONDS = 2;

    /// @param fault what went wrong in us or in a dependency
    private record Answered(Response response, Optional<Exception> fault) {}

    private final Router router;
    private final InstantSource clock;
    private final Runnable renewal;
    private final AtomicBoolean cold = new AtomicBoolean(true);
    private final List<Object> kept = new ArrayList<>();

    public HttpFunction(Router router) {
        this(router, () -> {});
    }

    /// @param renewal makes the next request look again at what this function keeps in memory
    public HttpFunction(Router router, Runnable renewal) {
        this(router, renewal, InstantSource.system());
    }

    HttpFunction(Router router, InstantSource clock) {
        this(router, () -> {}, clock);
    }

    private HttpFunction(Router router, Runnable renewal, InstantSource clock) {
        this.router = router;
        this.renewal = renewal;
        this.clock = clock;
    }

    /// Keeps `companion` from being collected for as long as there is this function.
    public HttpFunction keeping(Object companion) {
        kept.add(companion);
        return this;
    }

    /// To be called after a restore from a snapshot, when much time may have passed unnoticed: the
    /// next request is the first one again.
    public void renew() {
        cold.set(true);
        renewal.run();
    }

    /// Reads one event from `in` and writes one response to `out`. Throws only when `out` cannot be
    /// written.
    public void handle(InputStream in, OutputStream out, Context context) throws IOException {
        Call call = new Call(instanceId(context));
        RequestLog line =
                new RequestLog(
                        service(context),
                        String.valueOf(context.getFunctionName()),
                        call.id,
                        cold.getAndSet(false),
                        clock.instant());
        CapacityUsed tables = new CapacityUsed();
        Answered answered = tables.during(() -> call.answer(in));
        try {
            Json.writeTo(out, gatewayForm(answered.response()));
        } finally {
            // As bytes: Lambda wraps a text into JSON of its own, and no metric of it would be
            // found.
            context.getLogger().log(line.of(call.outcome(answered), tables, clock.instant()));
        }
    }

    /// What is known of one request so far, which may be very little when it goes wrong.
    private final class Call {

        private final String id;
        private String accept = "";
        private String method = RequestOutcome.UNKNOWN;
        private String route = RequestOutcome.UNKNOWN;

        Call(String id) {
            this.id = id;
        }

        Answered answer(InputStream in) {
            try {
                return new Answered(routed(in), Optional.empty());
            } catch (ProblemException problemException) {
                return new Answered(problem(problemException.problem()), Optional.empty());
            } catch (ServiceUnavailableException e) {
                return new Answered(
                        problem(new Problem.Unavailable(RETRY_AFTER_SECONDS)), Optional.of(e));
            } catch (IOException | RuntimeException e) {
                return new Answered(problem(new Problem.InternalFault()), Optional.of(e));
            }
        }

        private Response routed(InputStream in) throws IOException {
            APIGatewayV2HTTPEvent event = Json.readEvent(in, APIGatewayV2HTTPEvent.class);
            accept = EventReader.accept(event);
            method = EventReader.method(event);
            Request request = EventReader.request(event, id);
            Router.RouteMatch way = router.way(request);
            route = way.pattern().orElse(RequestOutcome.UNKNOWN);
            return Conditional.answer(request, way.answer().get()).forMethod(method);
        }

        private Response problem(Problem problem) {
            return ProblemWriter.response(problem, id, accept);
        }

        RequestOutcome outcome(Answered answered) {
            Response response = answered.response();
            return new RequestOutcome(
                    method, route, response.status(), response.counts(), answered.fault());
        }
    }

    private static APIGatewayV2HTTPResponse gatewayForm(Response response) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.status())
                .withHeaders(response.headers())
                .withBody(response.body())
                .withIsBase64Encoded(response.isBytes())
                .build();
    }

    /// The template gives all functions one log group, whose last part is the stack's name.
    private static String service(Context context) {
        String group = String.valueOf(context.getLogGroupName());
        return group.substring(group.lastIndexOf('/') + 1);
    }

    /// Lambda's request id is a UUID; where a caller has none of that shape, a fresh one stands in.
    private static String instanceId(Context context) {
        String id = String.valueOf(context.getAwsRequestId());
        return id.matches("[0-9a-fA-F-]{36}") ? id : UUID.randomUUID().toString();
    }
}
