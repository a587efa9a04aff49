package guide.comments.moderation;

import guide.comments.access.Moderators;
import guide.comments.domain.LogEntry;
import guide.comments.ports.SiteRegistry;
import guide.comments.signin.SiteKeys;
import guide.comments.sites.SignInWay;
import guide.comments.sites.SiteSettings;
import guide.comments.sites.Sites;
import guide.comments.text.JsonBody;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `/v1/moderation/sites`: which origins share threads, rules and moderators.
public final class SitesRoutes {

    /// @param siteKeys the key of each site whose readers come with its tokens; none but for a
    ///   moderator of everything
    record SitesView(long version, List<SiteSettings> sites, Map<String, String> siteKeys) {}

    private final Moderators moderators;
    private final SiteRegistry registry;
    private final SiteKeys keys;
    private final InstantSource clock;

    public SitesRoutes(
            Moderators moderators, SiteRegistry registry, SiteKeys keys, InstantSource clock) {
        this.moderators = moderators;
        this.registry = registry;
        this.keys = keys;
        this.clock = clock;
    }

    /// Whoever moderates some of the sites sees those.
    public Response read(Request request) {
        Moderators.Seat seat = moderators.require(request);
        request.query().allowOnly();
        Sites seen = seat.among(registry.read());
        return (seat.isForAll()
                        ? withKeys(seen)
                        : Response.ok(new SitesView(seen.version(), seen.sites(), Map.of())))
                .notStored();
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
        return withKeys(registry.read()).notStored();
    }

    private Response withKeys(Sites sites) {
        Map<String, String> shown = new TreeMap<>();
        sites.sites().stream()
                .filter(site -> site.takes(SignInWay.TOKEN))
                .forEach(site -> shown.put(site.id(), keys.newest(site)));
        return Response.ok(new SitesView(sites.version(), sites.sites(), shown));
    }
}
