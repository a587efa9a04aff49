package guide.notifications.mail;

import guide.comments.domain.ThreadKey;

/// What a thread is called in a subject. A page's path is a reader's: it is text, and no address.
public final class ThreadTitle {

    private ThreadTitle() {}

    /// Such as `/2014/some-post/`, `django` or `django-vs-flask`.
    public static String of(ThreadKey thread) {
        return switch (thread) {
            case ThreadKey.OfPage page -> page.path();
            case ThreadKey.OfFramework framework -> framework.slug().toString();
            case ThreadKey.OfComparison comparison -> comparison.slugs().toString();
            case ThreadKey.OfClaim claim -> claim.id();
        };
    }
}
