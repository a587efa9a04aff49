package guide.notifications.webhooks;

import guide.comments.domain.LogEntry;
import guide.comments.text.JsonBody;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.notifications.delivery.Deliveries;
import guide.notifications.delivery.StoredDelivery;
import guide.notifications.outbound.Reach;

import java.time.InstantSource;
import java.util.List;

/// `GET` and `PUT /v1/moderation/webhooks`.
public final class WebhookRoutes {

    /// More of all channels are not looked at to count those of a webhook.
    private static final int MOST_DEAD = 100;

    private final GroupMembership moderators;
    private final WebhookRegistry registry;
    private final Deliveries deliveries;
    private final Reach reach;
    private final boolean mailConfigured;
    private final InstantSource clock;

    /// @param mailConfigured whether this deployment sends mail, which moderators are told
    public WebhookRoutes(
            GroupMembership moderators,
            WebhookRegistry registry,
            Deliveries deliveries,
            Reach reach,
            boolean mailConfigured,
            InstantSource clock) {
        this.moderators = moderators;
        this.registry = registry;
        this.deliveries = deliveries;
        this.reach = reach;
        this.mailConfigured = mailConfigured;
        this.clock = clock;
    }

    public Response read(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        Webhooks now = registry.read();
        return response(now, now);
    }

    /// Puts these webhooks in place of those of the same `version`, and shows the secrets that it
    /// made: this once.
    public Response replace(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        WebhooksBody sent = JsonBody.of(request, WebhooksBody.class);
        Webhooks before = registry.read();
        Webhooks next = WebhooksCheck.checked(sent, before, reach, clock.instant());
        LogEntry logEntry = new LogEntry(clock.instant(), by, "set-webhooks", null, "", null);
        if (next.version() != before.version() || !registry.replace(next, logEntry)) {
            throw new ProblemException(
                    new Problem.PreconditionFailed(
                            "" + registry.read().version(),
                            "has another version by now than the one that was read"));
        }
        return response(next.numbered(next.version() + 1), before);
    }

    private Response response(Webhooks webhooks, Webhooks before) {
        List<StoredDelivery> dead = deliveries.dead(MOST_DEAD);
        return Response.ok(WebhooksView.of(webhooks, before, dead, mailConfigured)).notStored();
    }
}
