package guide.notifications.webhooks;

import guide.comments.sites.SiteId;
import guide.comments.text.InputChecks;
import guide.notifications.events.EventType;
import guide.notifications.outbound.Reach;
import guide.notifications.webhooks.WebhooksBody.WebhookBody;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks the webhooks that moderators send, against those that they replace.
final class WebhooksCheck {

    private static final int MOST_WEBHOOKS = 20;
    private static final int MOST_SECRETS = 3;

    /// For how long the secrets before a new one go on signing.
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final InputChecks inputChecks = new InputChecks();
    private final Set<String> ids = new HashSet<>();
    private final Webhooks before;
    private final WebhookAddresses addresses;
    private final Instant now;

    private WebhooksCheck(Webhooks before, Reach reach, Instant now) {
        this.before = before;
        this.addresses = new WebhookAddresses(reach, inputChecks);
        this.now = now;
    }

    /// Returns the webhooks with their secrets: those that were there, and new ones where they are
    /// asked for or where there is none.
    ///
    /// @throws guide.lambda.problem.ProblemException naming every field that breaks a rule
    static Webhooks checked(WebhooksBody sent, Webhooks before, Reach reach, Instant now) {
        WebhooksCheck check = new WebhooksCheck(before, reach, now);
        Webhooks webhooks = check.webhooks(sent);
        check.inputChecks.refuseAll();
        return webhooks;
    }

    private Webhooks webhooks(WebhooksBody sent) {
        Long version = sent.version();
        if (version == null || version < 0) {
            inputChecks.refuse("/version", "must be the version that was read");
        }
        List<WebhookBody> all = sent.webhooks();
        if (all == null || all.size() > MOST_WEBHOOKS) {
            inputChecks.refuse("/webhooks", "must hold at most " + MOST_WEBHOOKS + " webhooks");
            return Webhooks.NONE;
        }
        List<Webhook> checked = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            checked.add(webhook(all.get(i), "/webhooks/" + i));
        }
        return new Webhooks(version == null ? 0 : version, checked);
    }

    private Webhook webhook(WebhookBody sent, String at) {
        String id = id(sent.id(), at + "/id");
        Optional<Webhook> known = before.find(id);
        WebhookShape shape = sent.shape() == null ? WebhookShape.STANDARD : sent.shape();
        String url = addresses.url(sent.url(), shape, known, at + "/url");
        return new Webhook(
                id,
                url,
                shape,
                events(sent.events(), at + "/events"),
                sent.active() == null || sent.active(),
                addresses.room(sent.room(), shape, at + "/room"),
                addresses.token(sent.token(), shape, url, known, at + "/token"),
                secrets(sent, shape, known, at + "/rotate"));
    }

    private String id(@Nullable String sent, String at) {
        String id = sent == null ? "" : sent;
        if (!SiteId.isId(id)) {
            inputChecks.refuse(at, SiteId.RULE);
        } else if (!ids.add(id)) {
            inputChecks.refuse(at, "must be the id of one webhook only");
        }
        return id;
    }

    private List<String> events(@Nullable List<String> sent, String at) {
        List<String> all = sent == null ? List.of() : sent;
        if (all.isEmpty() || all.size() > EventType.values().length) {
            inputChecks.refuse(at, "must name at least one event, and each once");
            return List.of();
        }
        for (int i = 0; i < all.size(); i++) {
            if (EventType.parse(all.get(i)).isEmpty() || all.indexOf(all.get(i)) < i) {
                inputChecks.refuse(
                        at + "/" + i, "must be an event such as contribution.held, named once");
            }
        }
        return all;
    }

    private List<WebhookSecret> secrets(
            WebhookBody sent, WebhookShape shape, Optional<Webhook> known, String at) {
        if (shape != WebhookShape.STANDARD) {
            return List.of();
        }
        List<WebhookSecret> signing =
                known.map(Webhook::secrets).orElse(List.of()).stream()
                        .filter(secret -> secret.signsAt(now))
                        .toList();
        if (!signing.isEmpty() && !Boolean.TRUE.equals(sent.rotate())) {
            return signing;
        }
        if (signing.size() >= MOST_SECRETS) {
            inputChecks.refuse(at, "must wait until one of " + MOST_SECRETS + " secrets has ended");
        }
        List<WebhookSecret> all = new ArrayList<>(List.of(WebhookSecret.made(now)));
        signing.forEach(secret -> all.add(secret.endingBy(now.plus(OVERLAP))));
        return all;
    }
}
