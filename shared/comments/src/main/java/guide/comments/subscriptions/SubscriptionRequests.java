package guide.comments.subscriptions;

import guide.comments.domain.ContributionId;

import java.util.List;
import java.util.Optional;

/// Takes wishes to be told. It sends nothing: what sends mail reads from the table that an address
/// is to be asked.
public final class SubscriptionRequests implements Subscribing {

    /// What waits for one address at most: more is not what its owner wants.
    static final int MOST_WAITING = 20;

    private final SubscriptionBook book;
    private final Mailboxes mailboxes;
    private final SubscriberIds ids;
    private final ConfirmationLimits limits;

    public SubscriptionRequests(
            SubscriptionBook book,
            Mailboxes mailboxes,
            SubscriberIds ids,
            ConfirmationLimits limits) {
        this.book = book;
        this.mailboxes = mailboxes;
        this.ids = ids;
        this.limits = limits;
    }

    @Override
    public SubscriptionOutcome take(SubscriptionWish wish) {
        return taken(wish, Optional.empty(), true);
    }

    @Override
    public SubscriptionOutcome take(SubscriptionWish wish, ContributionId held) {
        return taken(wish, Optional.of(held), false);
    }

    private SubscriptionOutcome taken(
            SubscriptionWish wish, Optional<ContributionId> contribution, boolean asksNow) {
        if (isRefused(wish.address()) || !limits.takeOfSender(wish.sender(), wish.now())) {
            return SubscriptionOutcome.IGNORED;
        }
        SubscriberId id = id(wish.address());
        List<Subscription> all = book.of(id);
        if (all.stream().filter(each -> !each.isConfirmed()).count() >= MOST_WAITING) {
            return SubscriptionOutcome.IGNORED;
        }
        Subscription waiting = wish.waiting(id, contribution);
        boolean isOwn = wish.author().filter(author -> book.vouchesFor(id, author)).isPresent();
        if (!book.ask(isOwn ? waiting.confirmed(wish.now()) : waiting)) {
            return SubscriptionOutcome.UNCHANGED;
        }
        if (isOwn) {
            return SubscriptionOutcome.CONFIRMED;
        }
        return asksNow && ask(wish, id) ? SubscriptionOutcome.ASKED : SubscriptionOutcome.WAITS;
    }

    private boolean ask(SubscriptionWish wish, SubscriberId id) {
        return limits.takeOfSite(wish.site(), wish.now())
                && mailboxes.claim(
                        ids.mailbox(wish.address()).getFirst(),
                        new ConfirmationRequest(id, wish.now()));
    }

    private boolean isRefused(ReaderAddress address) {
        return ids.mailbox(address).stream().anyMatch(mailboxes::isRefused);
    }

    /// The id that the address has; a new one where it has none.
    private SubscriberId id(ReaderAddress address) {
        List<SubscriberId> candidates = ids.of(address);
        return candidates.size() == 1
                ? candidates.getFirst()
                : candidates.stream()
                        .filter(each -> !book.of(each).isEmpty())
                        .findFirst()
                        .orElse(candidates.getFirst());
    }
}
