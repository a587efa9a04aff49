package guide.comments.moderation;

import guide.comments.domain.LogEntry;
import guide.comments.ports.SiteRegistry;
import guide.comments.spam.SpamSettings;
import guide.comments.spam.SpamSettingsStore;
import guide.comments.text.JsonBody;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;

/// `/v1/moderation/rules`: what holds contributions, to read and to change.
public final class RulesRoutes {

    private final GroupMembership moderators;
    private final SpamSettingsStore settings;
    private final SiteRegistry registry;
    private final InstantSource clock;

    public RulesRoutes(
            GroupMembership moderators,
            SpamSettingsStore settings,
            SiteRegistry registry,
            InstantSource clock) {
        this.moderators = moderators;
        this.settings = settings;
        this.registry = registry;
        this.clock = clock;
    }

    public Response read(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        return Response.ok(settings.read()).notStored();
    }

    /// Puts these settings in place of those of the same `version`.
    public Response replace(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        SpamSettings sent = JsonBody.of(request, SpamSettings.class);
        RulesCheck.require(sent, registry.current());
        LogEntry logEntry = new LogEntry(clock.instant(), by, "set-rules", null, "", null);
        if (!settings.replace(sent, logEntry)) {
            throw new ProblemException(
                    new Problem.PreconditionFailed(
                            "" + settings.read().version(),
                            "has another version by now than the one that was read"));
        }
        return Response.ok(settings.read()).notStored();
    }
}
