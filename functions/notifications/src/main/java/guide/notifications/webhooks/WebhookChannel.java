package guide.notifications.webhooks;

import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.GuideEvent;
import guide.notifications.outbound.HttpOutcome;
import guide.notifications.outbound.HttpSender;
import guide.notifications.outbound.OutboundRequest;

import java.time.InstantSource;
import java.util.List;

/// Tells webhooks of the events that they want. What fails is tried again for a day.
public final class WebhookChannel implements Channel {

    /// The channel of every webhook's deliveries; their target is the webhook's id.
    public static final String NAME = "webhook";

    /// How a server says that it wants no more (RFC 9110, section 15.5.11).
    private static final int GONE = 410;

    private final WebhookRegistry registry;
    private final HttpSender sender;
    private final WebhookRequests requests;
    private final InstantSource clock;

    /// @param guide where this guide is, for links in messages to people; may be empty
    public WebhookChannel(
            WebhookRegistry registry, HttpSender sender, String guide, InstantSource clock) {
        this.registry = registry;
        this.sender = sender;
        this.requests = new WebhookRequests(guide);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        List<Webhook> wanting =
                registry.current().webhooks().stream()
                        .filter(webhook -> webhook.wants(event.type()))
                        .toList();
        if (wanting.isEmpty()) {
            return List.of();
        }
        String payload = WebhookPayload.of(event);
        return wanting.stream()
                .map(webhook -> Delivery.of(event, NAME, webhook.id(), payload))
                .toList();
    }

    @Override
    public SendResult send(Delivery delivery) {
        return registry.current()
                .find(delivery.key().target())
                .map(webhook -> send(webhook, delivery))
                .orElseGet(() -> new SendResult.Sent("Not sent: the webhook was removed."));
    }

    private SendResult send(Webhook webhook, Delivery delivery) {
        if (!webhook.active()) {
            return new SendResult.Undeliverable("Not sent: the webhook is switched off.");
        }
        OutboundRequest request =
                requests.of(webhook, delivery.id(), delivery.payload(), clock.instant());
        return switch (sender.send(request)) {
            case HttpOutcome.Answered answer when answer.isSuccess() ->
                    new SendResult.Sent(answered(answer));
            case HttpOutcome.Answered answer when answer.status() == GONE ->
                    new SendResult.Undeliverable(answered(answer));
            case HttpOutcome.Answered answer -> new SendResult.Failed(answered(answer));
            case HttpOutcome.NotAnswered none -> new SendResult.Failed(none.fault().sentence());
        };
    }

    static String answered(HttpOutcome.Answered answer) {
        return "The host answered with status " + answer.status() + ".";
    }
}
