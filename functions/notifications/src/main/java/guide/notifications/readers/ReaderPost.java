package guide.notifications.readers;

import guide.comments.domain.ThreadKey;
import guide.comments.ports.ContributionLookup;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.Topic;
import guide.notifications.delivery.Deliveries;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.SendResult;
import guide.notifications.mail.Letter;
import guide.notifications.mail.MailAddress;
import guide.notifications.mail.MailBudget;
import guide.notifications.mail.MailMessage;
import guide.notifications.mail.MailSender;
import guide.notifications.mail.MailStyles;
import guide.notifications.readers.ReaderLetters.StandingContribution;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Sends letters to subscribers: whoever has ended a subscription meanwhile gets none, and what is
/// above a limit goes into a digest of the next hour.
final class ReaderPost {

    private final SubscriptionBook book;
    private final ContributionLookup contributions;
    private final MailBudget budget;
    private final MailSender sender;
    private final ReaderLinks links;
    private final DigestBook digests;
    private final Deliveries deliveries;
    private final InstantSource clock;

    ReaderPost(
            SubscriptionBook book,
            ContributionLookup contributions,
            MailBudget budget,
            MailSender sender,
            ReaderLinks links,
            DigestBook digests,
            Deliveries deliveries,
            InstantSource clock) {
        this.book = book;
        this.contributions = contributions;
        this.budget = budget;
        this.sender = sender;
        this.links = links;
        this.digests = digests;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// The subscription that a delivery is owed to, if it still holds.
    Optional<Subscription> holding(Delivery delivery, Topic topic) {
        return book.find(new SubscriberId(delivery.key().target()), topic)
                .filter(Subscription::isConfirmed);
    }

    /// What a delivery mentions, if it still stands there.
    Optional<StandingContribution> told(MailedContribution mention) {
        return contributions
                .published(mention.id())
                .map(published -> new StandingContribution(published, mention.threadKey()));
    }

    /// Sends what one contribution gave rise to.
    SendResult send(
            Delivery delivery, BiFunction<Subscription, StandingContribution, Letter> letter) {
        MailedContribution mention = MailedContribution.parse(delivery.payload());
        Optional<Subscription> to = holding(delivery, mention.about());
        Optional<StandingContribution> told = told(mention);
        if (to.isEmpty() || told.isEmpty()) {
            return new SendResult.Sent("Nobody wanted it any more, or it was gone.");
        }
        ThreadKey thread = mention.threadKey();
        if (isAboveLimit(delivery, thread)) {
            SubscriberId subscriber = to.get().subscriber().id();
            digests.add(subscriber, mention, now());
            deliveries.add(digest(subscriber, now()));
            return new SendResult.Sent("Above the limit: it is in the next digest.");
        }
        return mail(delivery, to.get(), letter.apply(to.get(), told.get()), thread.today().text());
    }

    /// Sends what is told of something that may stand nowhere, and so is in no digest: above a
    /// limit it waits for the next hour.
    SendResult mailInTime(
            Delivery delivery, Subscription to, ThreadKey thread, Supplier<Letter> letter) {
        return isAboveLimit(delivery, thread)
                ? new SendResult.Postponed("Above the limit.", nextHour(now()))
                : mail(delivery, to, letter.get(), thread.today().text());
    }

    private static Instant nextHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }

    private boolean isAboveLimit(Delivery delivery, ThreadKey thread) {
        return !budget.take(
                delivery.key().target(), thread.today().text(), MailStyles.siteOf(thread), now());
    }

    /// The one digest of the hour that begins next, however often it is asked for.
    private static Delivery digest(SubscriberId subscriber, Instant now) {
        Instant due = nextHour(now);
        DeliveryKey key = new DeliveryKey(DigestMail.NAME, subscriber.value(), due, "digest");
        return new Delivery(key, "{}", due, 0);
    }

    /// @param thread what mail programs shall show together
    SendResult mail(Delivery delivery, Subscription to, Letter letter, String thread) {
        Optional<MailAddress> address = MailAddress.parse(to.subscriber().address().text());
        if (address.isEmpty()) {
            return new SendResult.Undeliverable("This address can get no mail.");
        }
        String stop = links.unsubscribe(to.subscriber(), to.topic());
        return sender.send(
                        new MailMessage(
                                address.get(),
                                letter,
                                delivery.key().text(),
                                thread,
                                Optional.of(stop)))
                .asSendResult();
    }

    /// To an address that has confirmed nothing yet, and so can end nothing.
    SendResult mailUnconfirmed(Delivery delivery, Subscription waiting, Letter letter) {
        return MailAddress.parse(waiting.subscriber().address().text())
                .map(
                        to ->
                                new MailMessage(
                                        to,
                                        letter,
                                        delivery.key().text(),
                                        "confirmation",
                                        Optional.empty()))
                .map(message -> sender.send(message).asSendResult())
                .orElseGet(() -> new SendResult.Undeliverable("This address can get no mail."));
    }
}
