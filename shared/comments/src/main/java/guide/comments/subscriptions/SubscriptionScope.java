package guide.comments.subscriptions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much a subscription is about.
public enum SubscriptionScope {
    /// Replies to what one author wrote, and that it was published.
    REPLIES,
    /// Everything in a thread.
    THREAD,
    /// Changes of a framework in the catalogue.
    FRAMEWORK,
    /// Everything on the pages of a site.
    SITE;

    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty for a word that names none.
    public static Optional<SubscriptionScope> parse(String apiName) {
        return Arrays.stream(values()).filter(each -> each.apiName().equals(apiName)).findFirst();
    }
}
