package guide.notifications.readers;

import guide.comments.languages.ReaderLanguage;
import guide.notifications.delivery.Channel;
import guide.notifications.mail.MailSender;
import guide.notifications.mail.MailStyles;

import java.time.InstantSource;
import java.util.List;

/// The channels by which readers are told.
public final class ReaderChannels {

    private ReaderChannels() {}

    /// Makes them.
    ///
    /// @param language of sites that have set none
    public static List<Channel> of(
            ReaderPorts ports, ReaderLanguage language, MailSender sender, InstantSource clock) {
        ReaderLinks links = new ReaderLinks(ports.tokens(), ports.sites());
        ReaderLetters letters = new ReaderLetters(new MailStyles(ports.sites(), language), links);
        ReaderPost post =
                new ReaderPost(
                        ports.book(),
                        ports.contributions(),
                        ports.budget(),
                        sender,
                        links,
                        ports.digests(),
                        ports.deliveries(),
                        clock);
        return List.of(
                new ReplyMail(ports.book(), post, letters),
                new ThreadMail(ports, post, letters),
                new PublishedMail(ports.book(), ports.mailboxes(), ports.ids(), post, letters),
                new DecisionMail(
                        ports.book(), ports.statements(), ports.contributions(), post, letters),
                new FrameworkMail(ports.book(), ports.deliveries(), post, letters),
                new DigestMail(ports.digests(), post, letters),
                new ConfirmationMail(ports.book(), post, letters),
                new SignInMail(
                        ports.signIns().book(),
                        ports.signIns().links(),
                        ports.signIns().ids(),
                        letters,
                        sender));
    }
}
