package guide.notifications.webhooks;

import guide.comments.storage.CommentsTable;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Router;
import guide.notifications.delivery.Deliveries;
import guide.notifications.outbound.HttpSender;
import guide.notifications.outbound.Reach;
import guide.notifications.outbound.SendLimits;

import java.time.InstantSource;
import java.util.Map;

/// The moderators' routes about webhooks.
public final class WebhookAdministration {

    private WebhookAdministration() {}

    /// Adds the routes to those of a function.
    public static Router addTo(
            Router router,
            Map<String, String> environment,
            CommentsTable table,
            Deliveries deliveries,
            InstantSource clock) {
        GroupMembership moderators = GroupMembership.from(environment, "MODERATORS_GROUP");
        WebhookRegistry registry = new DynamoWebhooks(table, clock);
        Reach reach = Reach.from(environment);
        boolean mail = !environment.getOrDefault("MAIL_FROM", "").isEmpty();
        WebhookRoutes webhooks =
                new WebhookRoutes(moderators, registry, deliveries, reach, mail, clock);
        WebhookTestRoute test =
                new WebhookTestRoute(
                        moderators,
                        registry,
                        HttpSender.within(SendLimits.WHILE_WAITED_FOR, reach),
                        clock);
        WebhookDeliveryRoutes sent =
                new WebhookDeliveryRoutes(moderators, registry, deliveries, clock);
        return router.get("/v1/moderation/webhooks", webhooks::read)
                .put("/v1/moderation/webhooks", webhooks::replace)
                .post("/v1/moderation/webhooks/{id}/test", test::answer)
                .get("/v1/moderation/webhooks/{id}/deliveries", sent::list)
                .post("/v1/moderation/webhooks/{id}/deliveries/{delivery}/replay", sent::replay);
    }
}
