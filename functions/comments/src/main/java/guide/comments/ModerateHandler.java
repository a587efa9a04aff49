package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.dynamodb.Cursors;
import guide.http.HttpFunction;
import guide.http.Members;
import guide.http.Router;
import guide.priming.Priming;
import guide.snapshot.CatalogueTable;
import guide.snapshot.RevisionWriter;
import guide.spam.RuleCheck;
import guide.spam.SettingsTable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Lets moderators see what waits, decide, and set the rules.
public final class ModerateHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public ModerateHandler() {
        this(System.getenv());
    }

    public ModerateHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "moderate", ModerateHandler::assembled);
    }

    private static HttpFunction assembled(Map<String, String> environment, DynamoDbClient client) {
        InstantSource clock = InstantSource.system();
        Members moderators = Members.from(environment, "MODERATORS_GROUP");
        ModerationStore store = ModerationStore.from(environment, client);
        RequestStore requests = RequestStore.from(environment, client);
        CatalogueTable catalogue = CatalogueTable.from(environment, client);
        ModerationQueue queue =
                new ModerationQueue(
                        moderators,
                        store.reads(),
                        new CatalogueEdits(catalogue),
                        Cursors.from(environment));
        Consequences consequences =
                new Consequences(
                        new CatalogueWrites(catalogue, RevisionWriter.from(environment)),
                        requests,
                        store);
        Decisions decisions = new Decisions(moderators, new Moderation(store, consequences, clock));
        RulesDesk rules =
                new RulesDesk(
                        moderators,
                        store,
                        SettingsTable.from(environment, client),
                        new RuleCheck(ThreadHistory.from(environment, client)),
                        clock);
        ThreadDesk threads = new ThreadDesk(moderators, store, requests, clock);
        ContributionDesk contributions = new ContributionDesk(moderators, store);
        return new HttpFunction(
                routes(queue, decisions, rules, threads)
                        .get("/v1/moderation/{id}", contributions::answer));
    }

    private static Router routes(
            ModerationQueue queue, Decisions decisions, RulesDesk rules, ThreadDesk threads) {
        return new Router()
                .get("/v1/moderation/queue", queue::queue)
                .get("/v1/moderation/log", queue::log)
                .post("/v1/moderation/decisions", decisions::many)
                .get("/v1/moderation/rules", rules::read)
                .put("/v1/moderation/rules", rules::replace)
                .post("/v1/moderation/rules/trial", rules::trial)
                .put("/v1/moderation/threads", threads::thread)
                .put("/v1/moderation/review-requests/{name}", threads::status)
                .put("/v1/moderation/{id}", decisions::one);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
