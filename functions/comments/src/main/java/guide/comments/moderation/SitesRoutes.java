package guide.comments.moderation;

import guide.comments.access.Moderators;
import guide.comments.domain.LogEntry;
import guide.comments.ports.SiteRegistry;
import guide.comments.sites.Sites;
import guide.comments.text.JsonBody;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;

/// `/v1/moderation/sites`: which origins share threads, rules and moderators.
public final class SitesRoutes {

    private final Moderators moderators;
    private final SiteRegistry registry;
    private final InstantSource clock;

    public SitesRoutes(Moderators moderators, SiteRegistry registry, InstantSource clock) {
        this.moderators = moderators;
        this.registry = registry;
        this.clock = clock;
    }

    /// Whoever moderates some of the sites sees those.
    public Response read(Request request) {
        Moderators.Seat seat = moderators.require(request);
        request.query().allowOnly();
        return Response.ok(seat.among(registry.read())).notStored();
    }

    /// Puts these sites in place of those of the same `version`.
    public Response replace(Request request) {
        String by = moderators.requireAll(request);
        request.query().allowOnly();
        Sites sent = SitesCheck.checked(JsonBody.of(request, SitesBody.class));
        LogEntry logEntry = new LogEntry(clock.instant(), by, "set-sites", null, "", null);
        if (!registry.replace(sent, logEntry)) {
            throw new ProblemException(
                    new Problem.PreconditionFailed(
                            "" + registry.read().version(),
                            "has another version by now than the one that was read"));
        }
        return Response.ok(registry.read()).notStored();
    }
}
