package guide.notifications.moderators;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.Held;
import guide.comments.languages.ReaderLanguage;
import guide.comments.sites.SiteId;
import guide.comments.text.VisibleText;
import guide.notifications.mail.Letter;
import guide.notifications.mail.LetterPart;
import guide.notifications.mail.MailStyle;
import guide.notifications.mail.MailStyles;
import guide.notifications.mail.ThreadTitle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What moderators read of what waits. Links open the desk at the contribution, and decide nothing.
///
/// @param guide the guide's address, without a slash at its end
record ModeratorLetters(MailStyles styles, String guide) {

    /// Of one contribution. Its subject is its thread's, so that mail programs show them together.
    Letter one(Held held) {
        MailStyle style = styles.of(MailStyles.siteOf(held.thread()));
        ModeratorWords words = words(style.language());
        return new Letter(
                style,
                words.subject(style.name(), ThreadTitle.of(held.thread().today())),
                List.of(
                        new LetterPart.Paragraph(
                                words.waits(held.id().kind(), held.change().isPresent())),
                        quote(held, words),
                        new LetterPart.MailLink(
                                words.open(), guide + "/desk/#queue/" + held.id().text())),
                words.footer());
    }

    /// Of one that a reader has reported.
    ///
    /// @param reason as the event has it
    Letter reported(AuthorCopy reported, String reason) {
        MailStyle style = styles.of(MailStyles.siteOf(reported.thread()));
        ModeratorWords words = words(style.language());
        String where = ThreadTitle.of(reported.thread().today());
        return new Letter(
                style,
                words.reportedSubject(style.name(), where),
                List.of(
                        new LetterPart.Paragraph(words.reported(reported.id().kind())),
                        new LetterPart.Quote(
                                words.by(reported.id().kind(), reported.signed().name(), where),
                                reported.markdown(),
                                words.reportReason(reason)),
                        new LetterPart.MailLink(words.openReported(), guide + "/desk/#reported")),
                words.footer());
    }

    Letter digest(SiteId site, WaitingContributions waiting) {
        MailStyle style = styles.of(site);
        ModeratorWords words = words(style.language());
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new LetterPart.Paragraph(words.manyWait(waiting.count(), waiting.isMore())));
        for (Held held : waiting.first()) {
            parts.add(quote(held, words));
            parts.add(
                    new LetterPart.MailLink(
                            words.open(), guide + "/desk/#queue/" + held.id().text()));
        }
        parts.add(new LetterPart.MailLink(words.openQueue(), guide + "/desk/#queue"));
        return new Letter(style, words.digestSubject(style.name()), parts, words.footer());
    }

    private static LetterPart quote(Held held, ModeratorWords words) {
        Contribution.Published proposed = held.proposed();
        return new LetterPart.Quote(
                words.by(
                        held.id().kind(),
                        proposed.author().name(),
                        ThreadTitle.of(held.thread().today())),
                held.change()
                        .orElseGet(
                                () -> VisibleText.of(proposed.content(), proposed.html()).text()),
                held.reasons().stream().map(words::reason).collect(Collectors.joining(" ")));
    }

    private static ModeratorWords words(ReaderLanguage language) {
        return language == ReaderLanguage.DE
                ? new GermanModeratorWords()
                : new EnglishModeratorWords();
    }
}
