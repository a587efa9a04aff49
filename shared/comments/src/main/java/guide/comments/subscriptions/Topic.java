package guide.comments.subscriptions;

import guide.catalogue.model.Slug;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.lambda.json.Digest;

/// What a subscription is about.
public sealed interface Topic {

    /// Replies to what the holder of an author's secret wrote.
    record RepliesTopic(AuthorId author) implements Topic {}

    /// Everything in a thread, under the key that it has today.
    record ThreadTopic(ThreadKey thread) implements Topic {}

    /// Changes of a framework.
    record FrameworkTopic(Slug framework) implements Topic {}

    /// Everything on the pages of a site.
    record SiteTopic(SiteId site) implements Topic {}

    default SubscriptionScope scope() {
        return switch (this) {
            case RepliesTopic _ -> SubscriptionScope.REPLIES;
            case ThreadTopic _ -> SubscriptionScope.THREAD;
            case FrameworkTopic _ -> SubscriptionScope.FRAMEWORK;
            case SiteTopic _ -> SubscriptionScope.SITE;
        };
    }

    /// As it is stored: `replies:<author id>`, `thread:<key>`, `framework:<slug>`, `site:<id>`.
    default String text() {
        return scope().apiName()
                + ":"
                + switch (this) {
                    case RepliesTopic it -> it.author().value();
                    case ThreadTopic it -> it.thread().text();
                    case FrameworkTopic it -> it.framework().value();
                    case SiteTopic it -> it.site().value();
                };
    }

    /// 22 characters that stand for it in keys and tokens, whatever its length.
    default String digest() {
        return Digest.short128("topic:" + text());
    }

    /// Reads back what [#text] has written.
    static Topic stored(String text) {
        String[] parts = text.split(":", 2);
        return switch (SubscriptionScope.parse(parts[0]).orElseThrow()) {
            case REPLIES -> new RepliesTopic(new AuthorId(parts[1]));
            case THREAD -> new ThreadTopic(ThreadKey.stored(parts[1]).today());
            case FRAMEWORK -> new FrameworkTopic(new Slug(parts[1]));
            case SITE -> new SiteTopic(new SiteId(parts[1]));
        };
    }
}
