package guide.notifications.readers;

import guide.comments.identity.ReaderIds;
import guide.comments.signin.SignInBook;
import guide.comments.signin.SignInLink;
import guide.comments.signin.SignInLinks;
import guide.comments.signin.SignInRequest;
import guide.comments.sites.SignInWay;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.GuideEvent;
import guide.notifications.mail.MailAddress;
import guide.notifications.mail.MailMessage;
import guide.notifications.mail.MailSender;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sends an address the link with which its owner signs in.
public final class SignInMail implements Channel {

    private static final String NAME = "sign-in-mail";

    private final SignInBook book;
    private final SignInLinks links;
    private final ReaderIds ids;
    private final ReaderLetters letters;
    private final MailSender sender;

    SignInMail(
            SignInBook book,
            SignInLinks links,
            ReaderIds ids,
            ReaderLetters letters,
            MailSender sender) {
        this.book = book;
        this.links = links;
        this.ids = ids;
        this.letters = letters;
        this.sender = sender;
    }

    /// What is owed because of a request that was written into the table.
    public static Delivery of(String request, Instant at) {
        return new Delivery(new DeliveryKey(NAME, request, at, "sign-in"), "{}", at, 0);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        return List.of();
    }

    @Override
    public SendResult send(Delivery delivery) {
        return book.find(delivery.key().target())
                .map(request -> mail(delivery, request))
                .orElseGet(() -> new SendResult.Sent("The link would have ended."));
    }

    private SendResult mail(Delivery delivery, SignInRequest request) {
        return MailAddress.parse(request.address().text())
                .map(
                        to ->
                                new MailMessage(
                                        to,
                                        letters.signIn(
                                                request,
                                                links.address(request.page(), link(request))),
                                        delivery.key().text(),
                                        NAME,
                                        Optional.empty()))
                .map(message -> sender.send(message).asSendResult())
                .orElseGet(() -> new SendResult.Undeliverable("This address can get no mail."));
    }

    private SignInLink link(SignInRequest request) {
        return new SignInLink(
                request.id(),
                request.site(),
                ids.of(request.site(), SignInWay.EMAIL, request.address().folded()),
                Optional.empty(),
                request.challenge(),
                request.at().plus(SignInLink.BY_MAIL));
    }
}
