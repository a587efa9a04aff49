package guide.notifications.mail;

import guide.comments.languages.ReaderLanguage;
import guide.comments.languages.Words;

import java.util.Map;

/// What mails to readers say, and the pages that their links lead to, in one language.
public record MailWords(Words words) {

    public static MailWords in(ReaderLanguage language) {
        return new MailWords(Words.in(language, "/words/"));
    }

    /// A word of a letter, with `places` where they belong.
    public String letter(String name, Map<String, String> places) {
        return words.text("letters/" + name, places);
    }

    /// A word of a letter in the form that goes with a number.
    public String counted(String name, int n) {
        return words.counted("letters/" + name, n);
    }

    /// A word of a page; `{0}` in it is for the caller.
    public String page(String name) {
        return words.text("pages/" + name);
    }
}
