package guide.notifications.webhooks;

import static guide.notifications.webhooks.HookFixtures.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.LogEntry;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What every storage of webhooks does.
abstract class WebhookRegistryContract {

    private static final LogEntry LOG = new LogEntry(NOON, "grace", "set-webhooks", null, "", null);

    private final WebhookRegistry registry;

    WebhookRegistryContract(WebhookRegistry registry) {
        this.registry = registry;
    }

    @Test
    void webhooksAreKeptWholeAndNumbered() {
        long version = registry.read().version();
        WebhookSecret secret = WebhookSecret.made(NOON).endingBy(NOON.plusSeconds(9));
        List<Webhook> set =
                List.of(
                        HookFixtures.standard("ci", "https://ci.example/a?b=c", secret),
                        HookFixtures.webhook(
                                "chat", "https://matrix.example/", WebhookShape.MATRIX));

        assertThat(registry.replace(new Webhooks(version, set), LOG)).isTrue();

        assertThat(registry.read()).isEqualTo(new Webhooks(version + 1, set));
        assertThat(registry.current().version()).isPositive();
    }

    @Test
    void oneThatComesTooLateChangesNothing() {
        long version = registry.read().version();
        assertThat(registry.replace(new Webhooks(version, List.of()), LOG)).isTrue();

        Webhook late = HookFixtures.standard("late", "https://late.example/");
        assertThat(registry.replace(new Webhooks(version, List.of(late)), LOG)).isFalse();

        assertThat(registry.read()).isEqualTo(new Webhooks(version + 1, List.of()));
    }
}
