package guide.comments.subscriptions;

import guide.comments.sites.SiteId;

/// Whom mail goes to.
///
/// @param language of the mails, `en` or `de`
/// @param home where the guide was reached when they asked, such as
///   `https://guide.example.org/guide`: links in mails begin with it, because what sends them has
///   no request that says where the guide is
/// @param site on which they asked, in whose name they are written to
public record Subscriber(
        SubscriberId id, ReaderAddress address, String language, String home, SiteId site) {}
