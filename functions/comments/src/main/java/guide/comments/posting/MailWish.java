package guide.comments.posting;

import guide.comments.posting.NewCommentReader.NewCommentBody;
import guide.comments.subscriptions.ReaderAddress;
import guide.comments.subscriptions.SubscriptionScope;
import guide.comments.text.InputChecks;

import java.util.Optional;

/// What the author of a contribution wants to be told of by mail, at the address that they sent
/// with it: `subscribe` is `none`, `replies` or `thread`.
record MailWish(ReaderAddress address, SubscriptionScope scope) {

    static final String NONE = "none";

    /// Reads it; empty where no mail is wanted, or a rule was broken.
    static Optional<MailWish> read(NewCommentBody sent, InputChecks inputChecks) {
        String word = sent.subscribe();
        if (word == null || word.equals(NONE)) {
            return Optional.empty();
        }
        Optional<SubscriptionScope> scope =
                SubscriptionScope.parse(word)
                        .filter(
                                each ->
                                        each == SubscriptionScope.REPLIES
                                                || each == SubscriptionScope.THREAD);
        if (scope.isEmpty()) {
            inputChecks.refuse("/subscribe", "must be none, replies or thread");
            return Optional.empty();
        }
        String email = sent.author() == null ? null : sent.author().email();
        Optional<ReaderAddress> address = Optional.ofNullable(email).flatMap(ReaderAddress::parse);
        if (address.isEmpty()) {
            inputChecks.refuse("/author/email", ReaderAddress.RULE);
        }
        return address.map(each -> new MailWish(each, scope.get()));
    }
}
