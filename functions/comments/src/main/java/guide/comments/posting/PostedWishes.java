package guide.comments.posting;

import guide.comments.languages.ReaderLanguage;
import guide.comments.ports.PostResult;
import guide.comments.sites.SiteId;
import guide.comments.subscriptions.Subscribing;
import guide.comments.subscriptions.SubscriptionScope;
import guide.comments.subscriptions.SubscriptionWish;
import guide.comments.subscriptions.Topic;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.Request;

import java.util.Optional;

/// Takes down what the author of a contribution wants to be told of, once that is stored. A retry
/// that finds the contribution takes it down again.
record PostedWishes(Subscribing subscriptions) {

    void take(PostRequest sent, PostResult.Stored stored, Request request) {
        Optional<MailWish> wish = sent.comment().wish();
        if (wish.isEmpty()) {
            return;
        }
        switch (stored.state()) {
            case HELD ->
                    subscriptions.take(of(sent, wish.get(), request), stored.contribution().id());
            case PUBLISHED -> subscriptions.take(of(sent, wish.get(), request));
            // A retry of what was decided or taken back meanwhile.
            case REJECTED, SPAM, REMOVED, MERGED -> {}
        }
    }

    private static SubscriptionWish of(PostRequest sent, MailWish wish, Request request) {
        Topic topic =
                wish.scope() == SubscriptionScope.THREAD
                        ? new Topic.ThreadTopic(sent.thread().today())
                        : new Topic.RepliesTopic(sent.author());
        return new SubscriptionWish(
                wish.address(),
                topic,
                Optional.of(sent.author()),
                sent.thread().site().orElse(SiteId.DEFAULT),
                ReaderLanguage.accepted(request.header("accept-language").orElse("")).tag(),
                PublicAddress.absolute(""),
                request.caller().address(),
                sent.now());
    }
}
