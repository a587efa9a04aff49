package guide.notifications.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.Digest;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.notifications.outbound.HttpOutcome;
import guide.notifications.outbound.HttpSender;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;

/// `POST /v1/moderation/webhooks/{id}/test`: sends one event of type `webhook.test`, and says what
/// came of it. It is sent while the moderator waits, and is not tried again.
public final class WebhookTestRoute {

    /// @param status that the host answered with; absent where it did not answer
    record TestView(
            boolean delivered,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status,
            String note,
            long milliseconds) {}

    private final GroupMembership moderators;
    private final WebhookRegistry registry;
    private final HttpSender sender;

    /// Without an address of the guide: a test has no link.
    private final WebhookRequests requests;

    private final InstantSource clock;

    public WebhookTestRoute(
            GroupMembership moderators,
            WebhookRegistry registry,
            HttpSender sender,
            InstantSource clock) {
        this.moderators = moderators;
        this.registry = registry;
        this.sender = sender;
        this.requests = new WebhookRequests("");
        this.clock = clock;
    }

    public Response answer(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        Webhook webhook =
                registry.read()
                        .find(request.parameter("id"))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                new Problem.NotFound("webhook of that id")));
        return Response.ok(view(sent(webhook))).notStored();
    }

    private HttpOutcome sent(Webhook webhook) {
        Instant now = clock.instant();
        String id = "test_" + Digest.short128(webhook.id() + " " + now);
        String payload = WebhookPayload.test(webhook.id(), now);
        return sender.send(requests.of(webhook, id, payload, now));
    }

    private static TestView view(HttpOutcome outcome) {
        long milliseconds = outcome.took().toMillis();
        return switch (outcome) {
            case HttpOutcome.Answered answer ->
                    new TestView(
                            answer.isSuccess(),
                            answer.status(),
                            WebhookChannel.answered(answer),
                            milliseconds);
            case HttpOutcome.NotAnswered none ->
                    new TestView(false, null, none.fault().sentence(), milliseconds);
        };
    }
}
