package guide.notifications.readers;

import guide.comments.languages.ReaderLanguage;
import guide.notifications.mail.MailWords;

import java.util.Map;

/// What mails to readers say, in one language.
record ReaderWords(MailWords words) {

    private static final String SITE = "site";

    static ReaderWords in(ReaderLanguage language) {
        return new ReaderWords(MailWords.in(language));
    }

    /// Of all mails about one thread.
    ///
    /// @param where the title of the thread
    String subject(String site, String where) {
        return words.letter("subject", Map.of(SITE, site, "where", where));
    }

    String confirmSubject(String site) {
        return words.letter("confirmSubject", Map.of(SITE, site));
    }

    String digestSubject(String site) {
        return words.letter("digestSubject", Map.of(SITE, site));
    }

    String frameworkSubject(String site, String framework) {
        return words.letter("frameworkSubject", Map.of(SITE, site, "framework", framework));
    }

    String signInSubject(String site) {
        return words.letter("signInSubject", Map.of(SITE, site));
    }

    String signIn(String site) {
        return words.letter("signIn", Map.of(SITE, site));
    }

    String openSignIn() {
        return words.letter("openSignIn", Map.of());
    }

    String signInFooter() {
        return words.letter("signInFooter", Map.of());
    }

    /// Who wrote what is quoted below.
    String replied(String name, String where) {
        return words.letter("replied", Map.of("name", name, "where", where));
    }

    String wrote(String name, String where) {
        return words.letter("wrote", Map.of("name", name, "where", where));
    }

    String published(String where) {
        return words.letter("published", Map.of("where", where));
    }

    String confirm() {
        return words.letter("confirm", Map.of());
    }

    /// What begins a digest.
    ///
    /// @param many how many there are at least
    String digest(int many) {
        return words.counted("digest", many);
    }

    String changed(String framework) {
        return words.letter("changed", Map.of("framework", framework));
    }

    String open() {
        return words.letter("open", Map.of());
    }

    String openConfirmation() {
        return words.letter("openConfirmation", Map.of());
    }

    String never() {
        return words.letter("never", Map.of());
    }

    String unsubscribe() {
        return words.letter("unsubscribe", Map.of());
    }

    String own() {
        return words.letter("own", Map.of());
    }

    /// Why one gets the mail.
    ///
    /// @param topic what was subscribed to, in words
    String footer(String topic) {
        return words.letter("footer", Map.of("topic", topic));
    }

    /// Of a mail that nobody is known to have asked for.
    String confirmFooter() {
        return words.letter("confirmFooter", Map.of());
    }
}
