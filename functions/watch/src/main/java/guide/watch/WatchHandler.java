package guide.watch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.Environment;
import guide.lambda.log.CapacityUsed;
import guide.watch.documents.LookLimits;
import guide.watch.registries.LookTime;
import guide.watch.registries.Registries;
import guide.watch.storage.CatalogueRevisions;
import guide.watch.storage.Marks;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Looks every framework's package up in its registry. It is called by a schedule once a day,
/// whatever the event says.
///
/// It fails only where the table does not answer; then Lambda calls it again, and what was written
/// already has no effect.
public final class WatchHandler implements RequestStreamHandler {

    /// What remains after the looks, for writing.
    private static final Duration RESERVE = Duration.ofSeconds(60);

    /// The value of `REGISTRIES` with which nothing is asked.
    private static final String NONE = "none";

    private static final String PUBLIC = "public";

    private final InstantSource clock;
    private final Optional<Watch> watch;

    public WatchHandler() {
        this(System.getenv());
    }

    /// @param environment `REGISTRIES` is `public`, `none`, or an address that stands for all of
    ///   them
    public WatchHandler(Map<String, String> environment) {
        this(
                environment,
                DynamoClients.from(environment),
                InstantSource.system(),
                LookLimits.STANDARD);
    }

    WatchHandler(
            Map<String, String> environment,
            DynamoDbClient client,
            InstantSource clock,
            LookLimits limits) {
        this.clock = clock;
        String registries = Environment.required(environment, "REGISTRIES");
        watch =
                registries.equals(NONE)
                        ? Optional.empty()
                        : Optional.of(watch(environment, registries, client, limits));
    }

    private Watch watch(
            Map<String, String> environment,
            String registries,
            DynamoDbClient client,
            LookLimits limits) {
        String stub = registries.equals(PUBLIC) ? "" : registries;
        String origin = environment.getOrDefault("PUBLIC_ORIGIN", "");
        String userAgent = "framework-guide-watch" + (origin.isEmpty() ? "" : " (+" + origin + ")");
        return new Watch(
                new CatalogueRevisions(environment, client),
                new Marks(client, Environment.required(environment, "CATALOGUE_TABLE")),
                new Registries(stub, limits, userAgent),
                clock);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        Instant began = clock.instant();
        CapacityUsed tables = new CapacityUsed();
        WatchReport report = new WatchReport();
        try {
            tables.during(() -> run(report, lookTime(context)));
        } finally {
            context.getLogger().log(WatchLog.line(report, tables, context, began, clock.instant()));
        }
        out.write(WatchLog.answer(report).getBytes(StandardCharsets.UTF_8));
    }

    private WatchReport run(WatchReport report, LookTime time) {
        if (watch.isEmpty()) {
            report.off();
            return report;
        }
        try {
            watch.get().run(time, report);
        } catch (RuntimeException e) {
            report.failed(e);
            throw e;
        }
        return report;
    }

    private static LookTime lookTime(Context context) {
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
        Duration half = left.dividedBy(2);
        return LookTime.in(left.minus(RESERVE.compareTo(half) < 0 ? RESERVE : half));
    }
}
