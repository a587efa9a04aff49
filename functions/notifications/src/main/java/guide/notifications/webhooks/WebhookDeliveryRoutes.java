package guide.notifications.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.lambda.http.GroupMembership;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.notifications.delivery.Deliveries;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.DeliveryState;
import guide.notifications.delivery.StoredDelivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// `GET /v1/moderation/webhooks/{id}/deliveries`, and `POST …/{delivery}/replay` below it.
public final class WebhookDeliveryRoutes {

    /// @param id by which it is replayed
    /// @param event what the receiver knows a repetition by, its `webhook-id`
    /// @param attempts how often it failed, and was tried again or given up
    /// @param nextAt of one that waits; absent for the others
    record DeliveryView(
            String id,
            String event,
            Instant at,
            String state,
            int attempts,
            String note,
            Instant changedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant nextAt) {

        static DeliveryView of(StoredDelivery stored) {
            boolean waits = stored.state() == DeliveryState.WAITING;
            DeliveryKey key = stored.delivery().key();
            return new DeliveryView(
                    key.text(),
                    key.id(),
                    key.at(),
                    stored.state().apiName(),
                    stored.delivery().attempt(),
                    stored.note(),
                    stored.changedAt(),
                    waits ? stored.delivery().due() : null);
        }
    }

    record DeliveryList(List<DeliveryView> items) {}

    record Replayed(String id, String state) {}

    private final GroupMembership moderators;
    private final WebhookRegistry registry;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public WebhookDeliveryRoutes(
            GroupMembership moderators,
            WebhookRegistry registry,
            Deliveries deliveries,
            InstantSource clock) {
        this.moderators = moderators;
        this.registry = registry;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// The newest of a webhook, of the last 14 days.
    public Response list(Request request) {
        moderators.require(request);
        Query query = request.query();
        query.allowOnly("limit");
        int limit = query.whole("limit", 1, 100, 20);
        String id = webhook(request);
        List<StoredDelivery> newest = deliveries.newest(WebhookChannel.NAME, id, limit);
        return Response.ok(new DeliveryList(newest.stream().map(DeliveryView::of).toList()))
                .notStored();
    }

    /// Makes a dead one due again; the next round, some minutes later at the most, sends it.
    public Response replay(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        String id = webhook(request);
        String delivery = request.parameter("delivery");
        DeliveryKey key =
                DeliveryKey.parse(delivery)
                        .filter(each -> each.channel().equals(WebhookChannel.NAME))
                        .filter(each -> each.target().equals(id))
                        .orElseThrow(WebhookDeliveryRoutes::unknown);
        if (!deliveries.replay(key, clock.instant())) {
            throw unknown();
        }
        Replayed replayed = new Replayed(key.text(), DeliveryState.WAITING.apiName());
        return Response.json(202, replayed).notStored();
    }

    private String webhook(Request request) {
        String id = request.parameter("id");
        if (registry.read().find(id).isEmpty()) {
            throw new ProblemException(new Problem.NotFound("webhook of that id"));
        }
        return id;
    }

    private static ProblemException unknown() {
        return new ProblemException(new Problem.NotFound("delivery of that id that was given up"));
    }
}
