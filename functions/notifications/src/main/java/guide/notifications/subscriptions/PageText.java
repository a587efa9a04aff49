package guide.notifications.subscriptions;

import guide.notifications.mail.MailLanguage;

/// What the pages behind links in mails say.
enum PageText {
    CONFIRM("Do you want mail about this?", "Möchten Sie dazu E-Mails bekommen?"),
    CONFIRM_WHY(
            "Somebody asked for it at this address. Nothing is sent unless you confirm it.",
            "Jemand hat es für diese Adresse gewünscht. Ohne Ihre Bestätigung wird nichts gesendet."),
    CONFIRM_BUTTON("Yes, send me mail", "Ja, bitte senden"),
    NEVER_LINK("It wasn't you?", "Das waren nicht Sie?"),
    NEVER_BUTTON("Never ask this address again", "Diese Adresse nicht mehr fragen"),
    NEVER_WHY(
            "What waits is deleted, and nobody can have this address asked for half a year.",
            "Was wartet, wird gelöscht, und ein halbes Jahr lang wird diese Adresse nicht gefragt."),
    CONFIRMED("Confirmed", "Bestätigt"),
    CONFIRMED_WHY("You get mail about:", "Sie bekommen E-Mails über:"),
    NOTHING_WAITS("Nothing waits to be confirmed", "Es ist nichts zu bestätigen"),
    STOP("Stop these mails?", "Diese E-Mails beenden?"),
    STOP_BUTTON("Unsubscribe", "Abbestellen"),
    STOP_ALL_BUTTON("Unsubscribe from everything", "Alles abbestellen"),
    STOPPED("You are unsubscribed", "Abbestellt"),
    STOPPED_WHY(
            "Nothing more is sent, and what was kept of it is deleted.",
            "Dazu wird nichts mehr gesendet; was dafür gespeichert war, ist gelöscht."),
    OWN("Your subscriptions", "Ihre Abonnements"),
    OWN_NONE("There are none.", "Es gibt keine."),
    OWN_ADDRESS("Sent to {0}:", "An {0}:"),
    OWN_LINK("See all your subscriptions", "Alle Ihre Abonnements ansehen"),
    WAITS("{0} (not confirmed yet)", "{0} (noch nicht bestätigt)"),
    INVALID("This link does not work any more", "Dieser Link gilt nicht mehr"),
    INVALID_WHY(
            "Each mail has a link that does. A request that is not confirmed within three days ends by itself.",
            "In jeder E-Mail steht ein gültiger. Was nicht in drei Tagen bestätigt wird, endet von selbst."),
    ABOUT_REPLIES("Replies to your comments", "Antworten auf Ihre Kommentare"),
    ABOUT_PAGE("Everything on the page {0}", "Alles auf der Seite {0}"),
    ABOUT_ENTRY("Everything about {0}", "Alles zu {0}"),
    ABOUT_FRAMEWORK("Changes of {0}", "Änderungen an {0}"),
    ABOUT_SITE("Everything on this site", "Alles auf dieser Website");

    private final String english;
    private final String german;

    PageText(String english, String german) {
        this.english = english;
        this.german = german;
    }

    String in(MailLanguage language) {
        return switch (language) {
            case EN -> english;
            case DE -> german;
        };
    }

    /// With `what` in its place.
    String in(MailLanguage language, String what) {
        return in(language).replace("{0}", what);
    }
}
