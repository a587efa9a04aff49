package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.RevisionWriter;
import guide.comments.edits.CatalogueEdits;
import guide.comments.edits.CatalogueWrites;
import guide.comments.moderation.ContributionRoutes;
import guide.comments.moderation.DecideContribution;
import guide.comments.moderation.DecisionRoutes;
import guide.comments.moderation.PublishEffects;
import guide.comments.moderation.QueueRoutes;
import guide.comments.moderation.RulesRoutes;
import guide.comments.moderation.ThreadRoutes;
import guide.comments.spam.RuleMatcher;
import guide.comments.storage.DynamoPostingHistory;
import guide.comments.storage.ModerationStore;
import guide.comments.storage.RequestStore;
import guide.comments.storage.SpamSettingsStore;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.Router;
import guide.lambda.priming.Priming;

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
        GroupMembership moderators = GroupMembership.from(environment, "MODERATORS_GROUP");
        ModerationStore store = ModerationStore.from(environment, client);
        RequestStore requests = RequestStore.from(environment, client);
        CatalogueTable catalogue = CatalogueTable.from(environment, client);
        QueueRoutes queue =
                new QueueRoutes(
                        moderators,
                        store.reads(),
                        new CatalogueEdits(catalogue),
                        Cursors.from(environment));
        PublishEffects publishEffects =
                new PublishEffects(
                        new CatalogueWrites(catalogue, RevisionWriter.from(environment)),
                        requests,
                        store);
        DecisionRoutes decisionRoutes =
                new DecisionRoutes(
                        moderators, new DecideContribution(store, publishEffects, clock));
        RulesRoutes rules =
                new RulesRoutes(
                        moderators,
                        store,
                        SpamSettingsStore.from(environment, client),
                        new RuleMatcher(DynamoPostingHistory.from(environment, client)),
                        clock);
        ThreadRoutes threads = new ThreadRoutes(moderators, store, requests, clock);
        ContributionRoutes contributions = new ContributionRoutes(moderators, store);
        return new HttpFunction(
                routes(queue, decisionRoutes, rules, threads)
                        .get("/v1/moderation/{id}", contributions::answer));
    }

    private static Router routes(
            QueueRoutes queue,
            DecisionRoutes decisionRoutes,
            RulesRoutes rules,
            ThreadRoutes threads) {
        return new Router()
                .get("/v1/moderation/queue", queue::queue)
                .get("/v1/moderation/log", queue::log)
                .post("/v1/moderation/decisions", decisionRoutes::many)
                .get("/v1/moderation/rules", rules::read)
                .put("/v1/moderation/rules", rules::replace)
                .post("/v1/moderation/rules/trial", rules::trial)
                .put("/v1/moderation/threads", threads::thread)
                .put("/v1/moderation/review-requests/{name}", threads::status)
                .put("/v1/moderation/{id}", decisionRoutes::one);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
