package guide.lambda.priming;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;

import guide.lambda.dynamodb.SigningSecret;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.TrustedProxy;
import guide.lambda.json.Json;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Runs a function's priming script before Lambda takes its snapshot (SnapStart), so that the first
/// request after a restore finds every class loaded and every path compiled.
///
/// The whole script runs against a [FakeDynamoDb]: every route with its errors and writes, the same
/// at every deployment. After its first round the script's reads run through the function itself,
/// which prepares the way to the real table and loads what is kept: host name, connection, keys,
/// catalogue. No write reaches the real table, and nothing is logged or counted. The connections
/// are dropped at last.
///
/// A failure, such as a table that does not respond, never stops a deployment: it is reported in
/// one line of the log, and the function starts more slowly than it could.
public final class Priming implements Resource {

    /// How often the script runs: compiled code is part of the snapshot.
    private static final int ROUNDS = 20;

    /// No round starts after this time. Lambda allows 130 s for an init with a snapshot, and the
    /// reads of one round may have to wait for a table that is down.
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

    private static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private final String script;
    private final Function<PrimingScript, List<String>> dryRun;
    private final HttpFunction function;
    private final Connection connection;

    private Priming(
            String script,
            Function<PrimingScript, List<String>> dryRun,
            HttpFunction function,
            Connection connection) {
        this.script = script;
        this.dryRun = dryRun;
        this.function = function;
        this.connection = connection;
    }

    /// Creates the function, and primes it if Lambda is going to take a snapshot.
    ///
    /// @param script the name of the priming script in the function's resources,
    ///   `priming/<name>.txt`
    public static HttpFunction primed(
            Map<String, String> environment, String script, FunctionFactory functionFactory) {
        TableConnection connection = TableConnection.of(environment);
        HttpFunction function =
                functionFactory.create(SigningSecret.readInto(environment), connection.client());
        return primed(
                environment,
                new Priming(
                        script, requests -> requests.run(functionFactory), function, connection));
    }

    /// Primes a function that has no table, and whose package therefore has no SDK.
    public static HttpFunction primed(
            Map<String, String> environment, String script, HttpFunction function) {
        return primed(
                environment,
                new Priming(script, requests -> requests.run(function), function, Connection.NONE));
    }

    private static HttpFunction primed(Map<String, String> environment, Priming priming) {
        priming.function.reachedAs(environment);
        if (environment.getOrDefault(INITIALIZATION, "").equals("snap-start")) {
            Core.getGlobalContext().register(priming);
            return onlyBehindTheFront(environment, priming.function).keeping(priming);
        }
        return onlyBehindTheFront(environment, priming.function);
    }

    /// The script's own requests come through nothing.
    private static HttpFunction onlyBehindTheFront(
            Map<String, String> environment, HttpFunction function) {
        return function.onlyBehind(TrustedProxy.from(environment));
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        long end = System.nanoTime() + TIME_LIMIT.toNanos();
        // What fails in each round is told once.
        Set<String> wrong = new LinkedHashSet<>();
        try {
            PrimingScript primingScript = PrimingScript.load(script);
            wrong.addAll(dryRun.apply(primingScript));
            // Before what may take up the time: a snapshot without the catalogue is a slow one.
            connection.open();
            wrong.addAll(read(primingScript.requests(), end));
            for (int round = 1; round < ROUNDS && System.nanoTime() < end; round++) {
                wrong.addAll(dryRun.apply(primingScript));
            }
        } catch (RuntimeException e) {
            wrong.add(e.toString());
        } finally {
            connection.drop();
        }
        if (!wrong.isEmpty()) {
            LambdaRuntime.getLogger()
                    .log(Json.write(Map.of("level", "WARN", "priming", script, "wrong", wrong)));
        }
    }

    /// Invalidates what is cached from a table: a snapshot may be weeks old. Credentials need
    /// nothing, because the SDK renews expired ones; connections were dropped before. Random
    /// numbers come from the operating system at each call.
    @Override
    public void afterRestore(Context<? extends Resource> context) {
        function.renew();
    }

    /// @return the first server error, if any; the remaining requests are skipped then, because
    ///   each would wait for a table that is down
    private List<String> read(List<PrimingRequest> requests, long end) {
        for (PrimingRequest request : requests) {
            if (!request.isRead() || System.nanoTime() > end) {
                continue;
            }
            int status = PrimingScript.status(function, request);
            if (status >= 500) {
                return List.of(status + " from the table for " + request.line());
            }
        }
        return List.of();
    }
}
