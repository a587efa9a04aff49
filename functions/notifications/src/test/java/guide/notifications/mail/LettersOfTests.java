package guide.notifications.mail;

import guide.comments.languages.ReaderLanguage;

import java.util.List;
import java.util.Optional;

/// Letters that tests send.
public final class LettersOfTests {

    private static final MailAddress TO = address("ann@example.org");

    private LettersOfTests() {}

    public static MailAddress address(String text) {
        return MailAddress.parse(text).orElseThrow();
    }

    public static MailMessage mail(String id, String thread, String typed) {
        return new MailMessage(TO, letter("Waiting", typed), id, thread, Optional.empty());
    }

    static MailMessage withSubject(String subject) {
        return new MailMessage(TO, letter(subject, "Hello"), "1", "t", Optional.empty());
    }

    static MailMessage to(MailAddress to) {
        return new MailMessage(to, letter("Waiting", "Hello"), "1", "t", Optional.empty());
    }

    static MailMessage unsubscribing(String address) {
        return new MailMessage(TO, letter("Reply", "Hello"), "1", "t", Optional.of(address));
    }

    private static Letter letter(String subject, String typed) {
        return new Letter(
                MailStyle.plain("A blog", ReaderLanguage.EN),
                subject,
                List.of(
                        new LetterPart.Paragraph("Something waits."),
                        new LetterPart.Quote("Ann on /a/", typed, "first post"),
                        new LetterPart.MailLink("Open it", "https://guide.example/desk/")),
                "You moderate this blog.");
    }
}
