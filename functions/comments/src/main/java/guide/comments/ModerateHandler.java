package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.comments.access.Moderators;
import guide.comments.edits.CatalogueEdits;
import guide.comments.feeds.QueueKeys;
import guide.comments.lists.StatisticsRoute;
import guide.comments.moderation.ContributionRoutes;
import guide.comments.moderation.DecideContribution;
import guide.comments.moderation.DecisionRoutes;
import guide.comments.moderation.PinRoutes;
import guide.comments.moderation.PublishEffects;
import guide.comments.moderation.QueueFeedRoutes;
import guide.comments.moderation.QueueRoutes;
import guide.comments.moderation.RulesRoutes;
import guide.comments.moderation.RulesTrialRoutes;
import guide.comments.moderation.SitesRoutes;
import guide.comments.moderation.ThreadRoutes;
import guide.comments.ports.Moderation;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.SiteRegistry;
import guide.comments.ports.WantedLibraries;
import guide.comments.posting.TargetCheck;
import guide.comments.posting.ThreadTargets;
import guide.comments.requests.RequestStatusRoutes;
import guide.comments.revisions.EditAsModerator;
import guide.comments.signin.SiteKeys;
import guide.comments.spam.RuleMatcher;
import guide.comments.spam.SpamSettingsStore;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationReads;
import guide.comments.storage.ModerationStore;
import guide.comments.storage.RequestStore;
import guide.comments.storage.recent.DynamoQueueFeeds;
import guide.comments.storage.settings.DynamoSites;
import guide.comments.storage.settings.DynamoSpamSettings;
import guide.comments.storage.spam.DynamoPostingHistory;
import guide.comments.storage.statistics.DynamoStatistics;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.storage.traces.DynamoReports;
import guide.comments.threads.ThreadNames;
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
import java.util.UUID;

/// Lets moderators see what is held, decide, and set the rules.
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
        GroupMembership everything = GroupMembership.from(environment, "MODERATORS_GROUP");
        CommentsTable table = CommentsTable.from(environment, client);
        SiteRegistry registry = new DynamoSites(table, clock);
        Moderators moderators = new Moderators(everything, registry);
        WantedLibraries libraries = new RequestStore(table);
        Moderation moderation = decisions(table, environment, client);
        ModerationRecords records = new ModerationReads(table);
        CatalogueTable catalogue = CatalogueTable.from(environment, client);
        CatalogueEdits edits = new CatalogueEdits(catalogue);
        PublishEffects effects = new PublishEffects(edits, libraries);
        DecideContribution decide = new DecideContribution(moderation, effects, clock);
        RuleMatcher matcher = new RuleMatcher(new DynamoPostingHistory(table));
        SpamSettingsStore settings = new DynamoSpamSettings(table, clock);
        ThreadNames names = new ThreadNames(registry::current);
        ThreadReads threads = new ThreadReads(table);
        Cursors cursors = Cursors.from(environment);
        QueueRoutes queue = new QueueRoutes(moderators, records, edits, registry, cursors);
        Router router =
                routes(
                        queue,
                        new DecisionRoutes(moderators, records, decide),
                        new RulesRoutes(everything, settings, registry, clock),
                        new RulesTrialRoutes(moderators, records, matcher, registry, cursors),
                        new ThreadRoutes(moderators, moderation, names, threads, clock),
                        new PinRoutes(moderators, moderation, clock),
                        new EditAsModerator(moderators, moderation, records, clock),
                        new RequestStatusRoutes(everything, libraries, clock),
                        new ContributionRoutes(moderators, records, new DynamoReports(table)),
                        new MovedIds(threads));
        ContributionLists.over(table, moderators, registry, cursors, queue).addTo(router);
        PeopleRoutes people = new PeopleRoutes(everything, table, environment, clock);
        people.addPeople(router, decide);
        people.addVoice(router, names, TargetCheck.in(ThreadTargets.in(catalogue), edits));
        addSites(router, moderators, table, registry, environment, clock);
        return new HttpFunction(router);
    }

    private static void addStatistics(
            Router router,
            Moderators moderators,
            CommentsTable table,
            SiteRegistry registry,
            InstantSource clock) {
        StatisticsRoute statistics =
                new StatisticsRoute(moderators, new DynamoStatistics(table), registry, clock);
        router.get("/v1/moderation/statistics", statistics::answer);
    }

    private static void addSites(
            Router router,
            Moderators moderators,
            CommentsTable table,
            SiteRegistry registry,
            Map<String, String> environment,
            InstantSource clock) {
        QueueFeedRoutes feed =
                new QueueFeedRoutes(
                        moderators,
                        new DynamoQueueFeeds(table),
                        registry,
                        QueueKeys.from(environment),
                        clock,
                        () -> UUID.randomUUID().toString());
        SitesRoutes sites =
                new SitesRoutes(moderators, registry, SiteKeys.from(environment), clock);
        router.get("/v1/moderation/sites", sites::read)
                .put("/v1/moderation/sites", sites::replace)
                .get("/v1/moderation/queue-feed", feed::read)
                .put("/v1/moderation/queue-feed", feed::open)
                .delete("/v1/moderation/queue-feed", feed::close);
        addStatistics(router, moderators, table, registry, clock);
    }

    private static Moderation decisions(
            CommentsTable table, Map<String, String> environment, DynamoDbClient client) {
        return new ModerationStore(
                table, RevisionWriter.from(environment), PackedWriter.from(environment, client));
    }

    private static Router routes(
            QueueRoutes queue,
            DecisionRoutes decisions,
            RulesRoutes rules,
            RulesTrialRoutes trial,
            ThreadRoutes threads,
            PinRoutes pins,
            EditAsModerator edit,
            RequestStatusRoutes requests,
            ContributionRoutes contributions,
            MovedIds movedIds) {
        return new Router()
                .get("/v1/moderation/queue", queue::queue)
                .get("/v1/moderation/log", queue::log)
                .post("/v1/moderation/decisions", decisions::many)
                .get("/v1/moderation/rules", rules::read)
                .put("/v1/moderation/rules", rules::replace)
                .post("/v1/moderation/rules/trial", trial::trial)
                .put("/v1/moderation/threads", threads::setOpen)
                .put("/v1/moderation/pins/{id}", movedIds.around(pins::set))
                .patch("/v1/moderation/comments/{id}", movedIds.around(edit::answer))
                .put("/v1/moderation/review-requests/{name}", requests::set)
                .put("/v1/moderation/{id}", movedIds.around(decisions::one))
                .get("/v1/moderation/{id}", movedIds.around(contributions::answer));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
