package guide.lambda.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

import guide.lambda.json.JsonWriter;
import guide.lambda.log.CapacityUsed;
import guide.lambda.log.LogFields;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// A Lambda function behind the HTTP API: reads an event, routes the request, and writes the
/// response. Every failure becomes a problem, and each request writes one line to the log.
public final class HttpFunction {

    private static final int RETRY_AFTER_SECONDS = 2;

    /// @param fault a failure of this function or of a dependency
    private record Handled(Response response, Optional<Exception> fault) {}

    private final Router router;
    private final InstantSource clock;
    private final Runnable renewal;
    private final TrustedProxy onlyBehind;
    private final AtomicBoolean cold;
    private final List<Object> kept = new ArrayList<>();
    private ApiMapping mapping = ApiMapping.NONE;
    private ProblemDisplay problemPages = ProblemPage::of;

    public HttpFunction(Router router) {
        this(router, () -> {});
    }

    /// A function that caches something between requests.
    ///
    /// @param renewal invalidates what this function caches in memory
    public HttpFunction(Router router, Runnable renewal) {
        this(router, renewal, InstantSource.system(), TrustedProxy.NONE, new AtomicBoolean(true));
    }

    HttpFunction(Router router, InstantSource clock) {
        this(router, () -> {}, clock, TrustedProxy.NONE, new AtomicBoolean(true));
    }

    private HttpFunction(
            Router router,
            Runnable renewal,
            InstantSource clock,
            TrustedProxy onlyBehind,
            AtomicBoolean cold) {
        this.router = router;
        this.renewal = renewal;
        this.clock = clock;
        this.onlyBehind = onlyBehind;
        this.cold = cold;
    }

    /// Returns the same function, which refuses what does not come the way that `proxy` demands.
    public HttpFunction onlyBehind(TrustedProxy proxy) {
        HttpFunction guarded = new HttpFunction(router, renewal, clock, proxy, cold);
        guarded.mapping = mapping;
        guarded.problemPages = problemPages;
        return guarded;
    }

    /// Protects `companion` from garbage collection for as long as this function lives.
    public HttpFunction keeping(Object companion) {
        kept.add(companion);
        return this;
    }

    /// Tells where browsers reach the API: `BASE_PATH` and `PUBLIC_ORIGIN`.
    public HttpFunction reachedAs(Map<String, String> environment) {
        mapping = ApiMapping.from(environment);
        return this;
    }

    /// Shows problems to people by these pages.
    public HttpFunction showingProblemsBy(ProblemDisplay pages) {
        problemPages = pages;
        return this;
    }

    /// Must be called after a restore from a snapshot, when much time may have passed. Invalidates
    /// caches; the next request counts as a cold start.
    public void renew() {
        cold.set(true);
        renewal.run();
    }

    /// Reads one event from `in` and writes one response to `out`. Throws only if `out` cannot be
    /// written.
    public void handle(InputStream in, OutputStream out, Context context) throws IOException {
        handle(in, out, context, context.getLogger());
    }

    /// As [#handle(InputStream, OutputStream, Context)], with another log than the context's.
    public void handle(InputStream in, OutputStream out, Context context, LambdaLogger log)
            throws IOException {
        Call call = new Call(instanceId(context));
        RequestLog line =
                new RequestLog(
                        LogFields.stack(context),
                        String.valueOf(context.getFunctionName()),
                        call.id,
                        cold.getAndSet(false),
                        clock.instant());
        CapacityUsed tables = new CapacityUsed();
        Handled handled = tables.during(() -> call.handle(in));
        try {
            Response response = withAge(SecurityHeaders.addTo(handled.response()), tables);
            JsonWriter.writeTo(out, json -> write(response, json));
        } finally {
            // Logged as bytes: Lambda would wrap text into its own JSON, and CloudWatch would not
            // find the metrics.
            log.log(line.of(call.outcome(handled), tables, clock.instant()));
        }
    }

    /// The state of one request. Method and route stay unknown if the event cannot be read.
    private final class Call {

        private final String id;
        private String accept = "";
        private String path = "";
        private String query = "";
        private String method = RequestOutcome.UNKNOWN;
        private String route = RequestOutcome.UNKNOWN;

        Call(String id) {
            this.id = id;
        }

        Handled handle(InputStream in) {
            try {
                GatewayEvent event = EventReader.read(in);
                accept = event.header("accept");
                path = event.path(mapping);
                query = event.rawQuery();
                method = event.method();
                return mapping.addressOf(event).during(() -> handle(event));
            } catch (IOException | RuntimeException e) {
                return new Handled(problem(new Problem.InternalFault()), Optional.of(e));
            }
        }

        private Handled handle(GatewayEvent event) {
            try {
                return new Handled(routed(event), Optional.empty());
            } catch (ProblemException problemException) {
                return new Handled(problem(problemException.problem()), Optional.empty());
            } catch (ServiceUnavailableException e) {
                return new Handled(
                        problem(new Problem.Unavailable(RETRY_AFTER_SECONDS)), Optional.of(e));
            } catch (RuntimeException e) {
                return new Handled(problem(new Problem.InternalFault()), Optional.of(e));
            }
        }

        private Response routed(GatewayEvent event) {
            Request request = event.request(id, mapping);
            onlyBehind.requireWay(request);
            Router.RouteMatch match = router.match(request);
            route = match.pattern().orElse(RequestOutcome.UNKNOWN);
            Response response = Conditional.apply(request, match.response().get());
            return Compression.apply(request, response).forMethod(method);
        }

        private Response problem(Problem problem) {
            ProblemView view = ProblemWriter.view(problem, id);
            return ProblemWriter.withHints(
                    MediaTypes.wantsHtml(accept)
                            ? problemPages.of(view, path, query)
                            : ProblemWriter.json(view),
                    problem);
        }

        RequestOutcome outcome(Handled handled) {
            Response response = handled.response();
            return new RequestOutcome(
                    method, route, response.status(), response.counts(), handled.fault());
        }
    }

    /// Caches must not take for new what is not (RFC 9111, section 5.1).
    private static Response withAge(Response response, CapacityUsed tables) {
        return tables.staleFor().isPositive()
                ? response.with("age", Long.toString(tables.staleFor().toSeconds()))
                : response;
    }

    /// Writes the response as the gateway takes it, payload format 2.0.
    private static void write(Response response, JsonWriter json) throws IOException {
        json.object()
                .member("statusCode", response.status())
                .texts("headers", response.headers())
                .name("body");
        if (response.escaped() == null) {
            json.value(response.body());
        } else {
            json.value(response.escaped());
        }
        json.member("isBase64Encoded", response.isBase64()).end();
    }

    /// Lambda's request id is a UUID; any other id is replaced by a new UUID.
    private static String instanceId(Context context) {
        String id = String.valueOf(context.getAwsRequestId());
        return id.matches("[0-9a-fA-F-]{36}") ? id : UUID.randomUUID().toString();
    }
}
