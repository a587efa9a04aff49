package guide.notifications.readers;

import guide.comments.domain.AuthorId;
import guide.comments.ports.Page;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionBook.OwnSubscription;

import java.util.HashSet;
import java.util.Set;

/// Which addresses are an author's own: nobody is told of what they wrote themselves.
record OwnAddresses(SubscriptionBook book) {

    private static final int PAGE = 100;

    /// Only those that have confirmed it: whoever types the address of another reader must not keep
    /// that reader from being told.
    Set<SubscriberId> of(AuthorId author) {
        Set<SubscriberId> asked = new HashSet<>();
        String after = "";
        do {
            Page<OwnSubscription> page = book.askedBy(author, after, PAGE);
            page.items().forEach(each -> asked.add(each.subscriber()));
            after = page.next();
        } while (!after.isEmpty());
        asked.removeIf(each -> !book.vouchesFor(each, author));
        return asked;
    }
}
