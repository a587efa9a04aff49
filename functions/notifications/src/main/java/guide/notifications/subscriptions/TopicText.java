package guide.notifications.subscriptions;

import guide.comments.domain.ThreadKey;
import guide.comments.languages.ReaderLanguage;
import guide.comments.subscriptions.Topic;

/// What a subscription is about, in words.
public final class TopicText {

    private TopicText() {}

    public static String of(Topic topic, ReaderLanguage language) {
        return switch (topic) {
            case Topic.RepliesTopic _ -> PageText.ABOUT_REPLIES.in(language);
            case Topic.ThreadTopic it -> about(it.thread(), language);
            case Topic.FrameworkTopic it ->
                    PageText.ABOUT_FRAMEWORK.in(language, it.framework().value());
            case Topic.SiteTopic _ -> PageText.ABOUT_SITE.in(language);
        };
    }

    private static String about(ThreadKey thread, ReaderLanguage language) {
        return thread instanceof ThreadKey.OfPage page
                ? PageText.ABOUT_PAGE.in(language, page.path())
                : PageText.ABOUT_ENTRY.in(language, thread.text());
    }
}
