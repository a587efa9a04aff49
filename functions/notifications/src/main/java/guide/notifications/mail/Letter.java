package guide.notifications.mail;

import java.util.List;

/// What a mail says, from which both its text and its HTML are made.
///
/// @param subject one line of at most 150 characters; mail programs group by it, so that letters
///   about the same thing have the same one
/// @param parts in order
/// @param footer why one gets it, and how that ends
public record Letter(MailStyle style, String subject, List<LetterPart> parts, String footer) {

    private static final int LONGEST_SUBJECT = 150;

    public Letter {
        subject = OneLine.of(subject, LONGEST_SUBJECT);
        parts = List.copyOf(parts);
    }
}
