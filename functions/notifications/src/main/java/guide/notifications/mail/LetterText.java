package guide.notifications.mail;

import java.util.stream.Collectors;

/// A letter as plain text. Every line of a quote begins with `> `, so that no reader can write what
/// looks like the guide's own words.
final class LetterText {

    private static final String QUOTE = "> ";

    /// What ends a message's text, and begins who it is from (RFC 3676, section 4.3).
    private static final String SIGNATURE = "-- \n";

    private LetterText() {}

    static String of(Letter letter) {
        return letter.parts().stream().map(LetterText::part).collect(Collectors.joining("\n\n"))
                + "\n\n"
                + SIGNATURE
                + letter.style().name()
                + "\n"
                + letter.footer()
                + "\n";
    }

    private static String part(LetterPart part) {
        return switch (part) {
            case LetterPart.Paragraph paragraph -> paragraph.text();
            case LetterPart.Quote quote -> quote(quote);
            case LetterPart.MailLink link -> link.label() + ":\n" + link.address();
        };
    }

    private static String quote(LetterPart.Quote quote) {
        String note = quote.note().isEmpty() ? "" : "\n(" + quote.note() + ")";
        return quote.head()
                + "\n"
                + quote.text().lines().map(QUOTE::concat).collect(Collectors.joining("\n"))
                + note;
    }
}
