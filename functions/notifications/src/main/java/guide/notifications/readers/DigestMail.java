package guide.notifications.readers;

import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.Subscription;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.GuideEvent;
import guide.notifications.readers.ReaderLetters.StandingContribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends in one mail what was above a subscriber's limits.
final class DigestMail implements Channel {

    static final String NAME = "digest-mail";

    private final DigestBook digests;
    private final ReaderPost post;
    private final ReaderLetters letters;

    DigestMail(DigestBook digests, ReaderPost post, ReaderLetters letters) {
        this.digests = digests;
        this.post = post;
        this.letters = letters;
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
        SubscriberId subscriber = new SubscriberId(delivery.key().target());
        List<MailedContribution> waiting = digests.of(subscriber);
        List<StandingContribution> told = new ArrayList<>();
        Optional<Subscription> to = Optional.empty();
        for (MailedContribution each : waiting) {
            Optional<Subscription> holding = post.holding(delivery, each.about());
            if (holding.isPresent()) {
                to = holding;
                post.told(each).ifPresent(told::add);
            }
        }
        SendResult result =
                to.isEmpty() || told.isEmpty()
                        ? new SendResult.Sent("Nobody wanted it any more, or it was gone.")
                        : post.mail(
                                delivery,
                                to.get(),
                                letters.digest(to.get(), told, post.now()),
                                "digest");
        if (result instanceof SendResult.Sent) {
            digests.remove(subscriber, waiting);
        }
        return result;
    }
}
