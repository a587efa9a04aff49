package guide.notifications.mail;

/// A piece of a letter, which its text and its HTML both show.
public sealed interface LetterPart {

    /// Words of the guide itself.
    record Paragraph(String text) implements LetterPart {}

    /// What a reader wrote. It is made harmless here, so that no letter can forget it.
    ///
    /// @param head who and where; one line
    /// @param text of which 500 characters are shown
    /// @param note why it waits, or empty
    record Quote(String head, String text, String note) implements LetterPart {

        private static final int LONGEST_LINE = 200;

        public Quote {
            head = QuotedText.line(head, LONGEST_LINE);
            text = QuotedText.of(text);
            note = QuotedText.line(note, LONGEST_LINE);
        }
    }

    /// A link of the guide's own.
    ///
    /// @param address absolute; never one that a reader typed
    record MailLink(String label, String address) implements LetterPart {}
}
