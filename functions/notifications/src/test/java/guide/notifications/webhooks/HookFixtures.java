package guide.notifications.webhooks;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.HoldReason;
import guide.comments.domain.ThreadKey;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.EventType;
import guide.notifications.events.ToldContribution;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Webhooks and events of tests.
final class HookFixtures {

    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private static final String ROOT =
            ContributionId.sortableId(NOON.toEpochMilli(), new byte[10], ContributionKind.COMMENT);

    private HookFixtures() {}

    static Webhook standard(String id, String url, WebhookSecret... secrets) {
        return webhook(id, url, WebhookShape.STANDARD, secrets);
    }

    static Webhook webhook(String id, String url, WebhookShape shape, WebhookSecret... secrets) {
        return new Webhook(
                id,
                url,
                shape,
                Arrays.stream(EventType.values()).map(EventType::apiName).toList(),
                true,
                shape.needsRoom() ? "!room:example.org" : null,
                shape == WebhookShape.MATRIX ? "syt_token" : null,
                List.of(secrets));
    }

    /// A comment that waits.
    static ContributionHeld held(String event, String author, String thread, String text) {
        ThreadKey key = ThreadKey.parse(thread).orElseThrow();
        ToldContribution told =
                new ToldContribution(
                        ContributionId.ofRoot("A".repeat(20), ROOT),
                        key,
                        Optional.empty(),
                        new AuthorId("A".repeat(22)),
                        author,
                        false,
                        text);
        return new ContributionHeld(
                event, NOON, told, List.of(new HoldReason("first", "The first post.")), false);
    }
}
