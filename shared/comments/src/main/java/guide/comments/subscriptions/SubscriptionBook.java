package guide.comments.subscriptions;

import guide.comments.domain.AuthorId;
import guide.comments.ports.Page;

import java.util.List;
import java.util.Optional;

/// All subscriptions. One that nobody has confirmed ends by itself; of one that ended nothing is
/// left, the address least of all.
public interface SubscriptionBook {

    /// A subscription as its author's secret finds it.
    record OwnSubscription(SubscriberId subscriber, Topic topic) {}

    /// Puts it. A confirmed one stays as it is, and one that waits is replaced by this.
    ///
    /// @return false, and nothing written, where it was confirmed before
    boolean ask(Subscription wanted);

    /// All of one address, also those that wait, in no order.
    List<Subscription> of(SubscriberId subscriber);

    Optional<Subscription> find(SubscriberId subscriber, Topic topic);

    /// Takes down that the address has confirmed it; twice is the same as once.
    ///
    /// @return false, and nothing written, where it is not there any more
    boolean confirm(Subscription confirmed);

    /// Deletes it; twice is the same as once.
    void end(SubscriberId subscriber, Topic topic);

    /// A page of those that have confirmed a topic, in the order of their ids.
    ///
    /// @param after the position after which the page begins; empty for the first one
    Page<SubscriberId> confirmed(Topic topic, String after, int limit);

    /// A page of what was asked for with an author's secret and has not ended.
    ///
    /// @param after the position after which the page begins; empty for the first one
    Page<OwnSubscription> askedBy(AuthorId author, String after, int limit);

    /// Whether this address has confirmed anything that was asked for with the author's secret:
    /// then the address is theirs.
    boolean vouchesFor(SubscriberId subscriber, AuthorId author);
}
