package guide.lambda.priming;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.http.HttpFunction;
import guide.lambda.json.Json;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Takes a function through all that it does before Lambda keeps its memory (SnapStart), so that
/// the first request after a restore finds every class loaded and every path compiled.
///
/// First the rehearsal, over a table on paper: every route, its refusals and its writes, the same
/// at every deployment. Then the reads of the same script through the function itself, which open
/// the way to the real table: name, connection, keys. No write ever reaches it, and nothing of it
/// is logged or counted.
///
/// It never stops a deployment: what goes wrong, such as a table that does not answer, is said in
/// one line of the log, and the function starts colder than it could.
public final class Priming implements Resource {

    /// Compiled code is part of the snapshot: so often has everything been run by then.
    private static final int ROUNDS = 20;

    /// When this much time is used up, no further round begins. Lambda gives an init that takes a
    /// snapshot 130 s; the reads of one round may wait for a table that is away.
    private static final Duration MOST = Duration.ofSeconds(20);

    private static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private final String script;
    private final Function<PrimingScript, List<String>> rehearsal;
    private final HttpFunction function;
    private final Runnable reach;

    private Priming(
            String script,
            Function<PrimingScript, List<String>> rehearsal,
            HttpFunction function,
            Runnable reach) {
        this.script = script;
        this.rehearsal = rehearsal;
        this.function = function;
        this.reach = reach;
    }

    /// The function that these settings ask for; where Lambda will take a snapshot of it, it will
    /// be primed.
    ///
    /// @param script the name of the rehearsal in the function's resources, `priming/<name>.txt`
    public static HttpFunction primed(
            Map<String, String> environment, String script, FunctionFactory functionFactory) {
        DynamoDbClient client = DynamoClients.from(environment);
        HttpFunction function = functionFactory.of(environment, client);
        return primed(
                environment,
                new Priming(
                        script,
                        steps -> steps.on(functionFactory),
                        function,
                        () -> reach(client, environment)));
    }

    /// The same for a function that has no table, whose package needs no SDK.
    public static HttpFunction primed(
            Map<String, String> environment, String script, HttpFunction function) {
        return primed(
                environment, new Priming(script, steps -> steps.on(function), function, () -> {}));
    }

    private static HttpFunction primed(Map<String, String> environment, Priming priming) {
        if (environment.getOrDefault(INITIALIZATION, "").equals("snap-start")) {
            Core.getGlobalContext().register(priming);
            return priming.function.keeping(priming);
        }
        return priming.function;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        long end = System.nanoTime() + MOST.toNanos();
        List<String> wrong = new ArrayList<>();
        try {
            PrimingScript primingScript = PrimingScript.named(script);
            wrong.addAll(rehearsal.apply(primingScript));
            for (int round = 1; round < ROUNDS && System.nanoTime() < end; round++) {
                rehearsal.apply(primingScript);
            }
            reach.run();
            wrong.addAll(read(primingScript.steps(), end));
        } catch (RuntimeException e) {
            wrong.add(e.toString());
        }
        if (!wrong.isEmpty()) {
            LambdaRuntime.getLogger()
                    .log(Json.write(Map.of("level", "WARN", "priming", script, "wrong", wrong)));
        }
    }

    /// What is kept of a table is asked for again: a snapshot may be weeks old. Credentials and
    /// connections see to themselves: the SDK renews the former when they end, and the JDK uses no
    /// connection that was idle for longer than the server keeps it. Chance comes from the system
    /// at each call.
    @Override
    public void afterRestore(Context<? extends Resource> context) {
        function.renew();
    }

    /// One read of half a unit, of an item that is not there: functions that read nothing without a
    /// secret have no other way to the table.
    private static void reach(DynamoDbClient client, Map<String, String> environment) {
        String catalogue = environment.getOrDefault("CATALOGUE_TABLE", "");
        ItemReads.recent(
                client,
                environment.getOrDefault("COMMENTS_TABLE", catalogue),
                Attributes.key("priming", "priming"));
    }

    /// @return what is wrong here rather than with the request; after the first the rest is left,
    ///   because a table that is away lets each wait
    private List<String> read(List<PrimingRequest> steps, long end) {
        for (PrimingRequest step : steps) {
            if (!step.isRead() || System.nanoTime() > end) {
                continue;
            }
            int status = PrimingScript.status(function, step);
            if (status >= 500) {
                return List.of(status + " from the table for " + step.line());
            }
        }
        return List.of();
    }
}
