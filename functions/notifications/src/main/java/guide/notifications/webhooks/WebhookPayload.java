package guide.notifications.webhooks;

import guide.comments.domain.ContributionId;
import guide.lambda.json.JsonWriter;
import guide.notifications.events.CatalogueRevised;
import guide.notifications.events.ContributionDecided;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.ContributionPublished;
import guide.notifications.events.ContributionReplied;
import guide.notifications.events.ContributionReported;
import guide.notifications.events.FrameworkBehind;
import guide.notifications.events.GuideEvent;
import guide.notifications.events.ToldContribution;

import java.io.IOException;
import java.time.Instant;

/// An event as JSON: `type`, `timestamp` and `data`, as Standard Webhooks recommends. The contract
/// (`webhooks` in `api/openapi.yaml`) has each type.
///
/// No e-mail address, no moderator and no handle of an author is in it.
final class WebhookPayload {

    /// The `type` of what the test button sends.
    static final String TEST = "webhook.test";

    private WebhookPayload() {}

    static String of(GuideEvent event) {
        return payload(event.type().apiName(), event.at(), out -> data(event, out));
    }

    /// @param id of the webhook that is tested
    static String test(String id, Instant now) {
        return payload(TEST, now, out -> out.member("webhook", id));
    }

    private static String payload(String type, Instant at, JsonWriter.JsonDocument data) {
        return JsonWriter.text(
                out -> {
                    out.object().member("type", type).member("timestamp", at);
                    out.name("data").object();
                    data.writeTo(out);
                    out.end().end();
                });
    }

    private static void data(GuideEvent event, JsonWriter out) throws IOException {
        switch (event) {
            case ContributionHeld held -> held(held, out);
            case ContributionPublished published -> {
                contribution("contribution", published.told(), out);
                out.member("afterReview", published.afterReview());
            }
            case ContributionReplied replied -> {
                contribution("contribution", replied.reply(), out);
                contribution("parent", replied.parent(), out);
            }
            case ContributionDecided decided -> {
                id(decided.contribution(), out);
                out.member("decision", decided.decision())
                        .member("state", decided.state().apiName())
                        .member("reason", decided.reason());
            }
            case ContributionReported reported -> {
                id(reported.contribution(), out);
                out.member("reason", reported.reason());
            }
            case CatalogueRevised revised -> revised(revised, out);
            case FrameworkBehind behind ->
                    out.member("framework", behind.framework().value())
                            .member("name", behind.name())
                            .member("latest", behind.latest())
                            .member("facts", behind.facts());
        }
    }

    private static void held(ContributionHeld held, JsonWriter out) throws IOException {
        contribution("contribution", held.told(), out);
        out.member("change", held.isChange()).name("reasons").array();
        for (var reason : held.reasons()) {
            out.object().member("rule", reason.rule()).member("detail", reason.detail()).end();
        }
        out.end();
    }

    private static void revised(CatalogueRevised revised, JsonWriter out) throws IOException {
        out.member("revision", revised.revision()).name("entries").array();
        for (CatalogueRevised.RevisedEntry entry : revised.entries()) {
            out.object()
                    .member("path", entry.path())
                    .member("comment", entry.comment())
                    .texts("changed", entry.changed())
                    .end();
        }
        out.end();
    }

    private static void id(ContributionId id, JsonWriter out) throws IOException {
        out.name("contribution").object().member("id", id.text());
        out.member("kind", id.kind().apiName()).end();
    }

    private static void contribution(String name, ToldContribution told, JsonWriter out)
            throws IOException {
        out.name(name).object().member("id", told.id().text());
        out.member("kind", told.id().kind().apiName()).member("thread", told.thread().text());
        out.optional("parent", told.parent().map(ContributionId::text).orElse(null));
        out.member("author", told.authorName());
        out.member("byModerator", told.byModerator()).member("text", told.text()).end();
    }
}
