package guide.notifications.subscriptions;

import guide.comments.languages.ReaderLanguage;
import guide.notifications.mail.MailWords;

/// What the pages behind links in mails say: names of words in the files of the languages.
enum PageText {
    CONFIRM,
    CONFIRM_WHY,
    CONFIRM_BUTTON,
    NEVER_LINK,
    NEVER_BUTTON,
    NEVER_WHY,
    CONFIRMED,
    CONFIRMED_WHY,
    NOTHING_WAITS,
    STOP,
    STOP_BUTTON,
    STOP_ALL_BUTTON,
    STOPPED,
    STOPPED_WHY,
    OWN,
    OWN_NONE,
    OWN_ADDRESS,
    OWN_LINK,
    WAITS,
    INVALID,
    INVALID_WHY,
    ABOUT_REPLIES,
    ABOUT_PAGE,
    ABOUT_ENTRY,
    ABOUT_FRAMEWORK,
    ABOUT_SITE;

    String in(ReaderLanguage language) {
        return MailWords.in(language).page(name());
    }

    /// With `what` in its place.
    String in(ReaderLanguage language, String what) {
        return in(language).replace("{0}", what);
    }
}
