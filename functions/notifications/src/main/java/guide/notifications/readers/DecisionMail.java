package guide.notifications.readers;

import guide.comments.domain.AuthorCopy;
import guide.comments.ports.AuthorContributions;
import guide.comments.statements.StatedDecision;
import guide.comments.statements.StatementOfReasons;
import guide.comments.statements.Statements;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionBook.OwnSubscription;
import guide.comments.subscriptions.Topic;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.ContributionDecided;
import guide.notifications.events.GuideEvent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells an author that what they wrote was taken down, held or put back, and why, where they have
/// confirmed that they want mail of replies or of that thread. That it was published is told by
/// [PublishedMail].
///
/// The delivery has no reason: it is read when it is sent, so that nothing is told that was decided
/// anew, or that its author has erased.
final class DecisionMail implements Channel {

    private static final String NAME = "decision-mail";

    private static final int MOST = 20;

    private final SubscriptionBook book;
    private final Statements statements;
    private final AuthorContributions contributions;
    private final ReaderPost post;
    private final ReaderLetters letters;

    DecisionMail(
            SubscriptionBook book,
            Statements statements,
            AuthorContributions contributions,
            ReaderPost post,
            ReaderLetters letters) {
        this.book = book;
        this.statements = statements;
        this.contributions = contributions;
        this.post = post;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// An address that is asked for by several topics has one delivery: it is the same key.
    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        if (!(event instanceof ContributionDecided decided)
                || !StatedDecision.isOne(decided.decision())) {
            return List.of();
        }
        return statements
                .on(decided.contribution())
                .filter(statement -> isOf(statement, event.at()))
                .map(statement -> deliveries(event, statement))
                .orElse(List.of());
    }

    private List<Delivery> deliveries(GuideEvent event, StatementOfReasons statement) {
        List<OwnSubscription> asked = book.askedBy(statement.author(), "", MOST).items();
        return asked.isEmpty()
                ? List.of()
                : copy(statement).stream()
                        .flatMap(
                                own ->
                                        asked.stream()
                                                .filter(each -> isAbout(each, own))
                                                .map(each -> delivery(event, each, own)))
                        .toList();
    }

    private static Delivery delivery(GuideEvent event, OwnSubscription asked, AuthorCopy own) {
        String payload = MailedContribution.of(own.id(), own.thread(), asked.topic()).json();
        return Delivery.of(event, NAME, asked.subscriber().value(), payload);
    }

    private static boolean isAbout(OwnSubscription asked, AuthorCopy own) {
        return asked.topic().equals(new Topic.RepliesTopic(own.author()))
                || asked.topic().equals(new Topic.ThreadTopic(own.thread().today()));
    }

    /// Whether it is of the decision that was made then; a delivery knows the millisecond.
    private static boolean isOf(StatementOfReasons statement, Instant at) {
        return statement.at().toEpochMilli() == at.toEpochMilli();
    }

    private Optional<AuthorCopy> copy(StatementOfReasons statement) {
        return contributions
                .copy(statement.author(), statement.id())
                .filter(copy -> !copy.isErased());
    }

    @Override
    public SendResult send(Delivery delivery) {
        MailedContribution mention = MailedContribution.parse(delivery.payload());
        Optional<Subscription> to = post.holding(delivery, mention.about());
        Optional<StatementOfReasons> statement =
                statements.on(mention.id()).filter(it -> isOf(it, delivery.key().at()));
        Optional<AuthorCopy> own = statement.flatMap(this::copy);
        return to.isEmpty() || own.isEmpty()
                ? new SendResult.Sent("Nobody wanted it any more, or it was decided anew.")
                : post.mailInTime(
                        delivery,
                        to.get(),
                        own.get().thread(),
                        () -> letters.decided(to.get(), own.get(), statement.get(), post.now()));
    }
}
