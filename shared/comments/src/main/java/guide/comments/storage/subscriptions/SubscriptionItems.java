package guide.comments.storage.subscriptions;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.sites.SiteId;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.Subscriber;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook.OwnSubscription;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.comments.subscriptions.Topic;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Subscriptions, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `subscriber#<22 characters>` | `<topic's digest>` | a subscription: `topic`, `address` (encrypted), `language`, `home`, `site`, `author`, `contribution`, `askedAt`; `confirmedAt`, or `expiresAt` while it waits |
/// | `topic#<topic's digest>` | `<subscriber>` | that this subscriber has confirmed it |
/// | `subscribed#<author>` | `<subscriber>#<topic's digest>` | `topic`: what the author's secret asked for; `confirmed` once the address has; `expiresAt` as long as it waits |
record SubscriptionItems(AddressCipher cipher) {

    static final String CONFIRMED_AT = "confirmedAt";
    static final String CONFIRMED = "confirmed";
    static final String AUTHOR = "author";
    static final String TOPIC = "topic";

    private static final String SUBSCRIBER = "subscriber#";
    private static final String SUBSCRIBED = "subscribed#";
    private static final String ADDRESS = "address";
    private static final String LANGUAGE = "language";
    private static final String HOME = "home";
    private static final String SITE = "site";
    private static final String CONTRIBUTION = "contribution";
    private static final String ASKED_AT = "askedAt";
    private static final String EXPIRES_AT = "expiresAt";

    /// As long as what it was asked for with may wait for a moderator.
    private static final Duration WAITS_FOR_MODERATORS = Duration.ofDays(90);

    static String partition(SubscriberId subscriber) {
        return SUBSCRIBER + subscriber.value();
    }

    static Map<String, AttributeValue> key(SubscriberId subscriber, String topic) {
        return Attributes.key(partition(subscriber), topic);
    }

    static String topicPartition(String topic) {
        return "topic#" + topic;
    }

    static Map<String, AttributeValue> topicKey(SubscriberId subscriber, String topic) {
        return Attributes.key(topicPartition(topic), subscriber.value());
    }

    static String authorPartition(AuthorId author) {
        return SUBSCRIBED + author.value();
    }

    static Map<String, AttributeValue> authorKey(
            AuthorId author, SubscriberId subscriber, String topic) {
        return Attributes.key(authorPartition(author), subscriber.value() + "#" + topic);
    }

    Map<String, AttributeValue> item(Subscription subscription) {
        Subscriber subscriber = subscription.subscriber();
        String topic = subscription.topic().digest();
        Map<String, AttributeValue> item = new HashMap<>(key(subscriber.id(), topic));
        item.put(TOPIC, text(subscription.topic().text()));
        item.put(
                ADDRESS, text(cipher.encrypt(subscriber.address(), place(subscriber.id(), topic))));
        item.put(LANGUAGE, text(subscriber.language()));
        item.put(HOME, text(subscriber.home()));
        item.put(SITE, text(subscriber.site().value()));
        item.put(ASKED_AT, text(subscription.askedAt().toString()));
        subscription.author().ifPresent(author -> item.put(AUTHOR, text(author.value())));
        subscription.contribution().ifPresent(id -> item.put(CONTRIBUTION, text(id.text())));
        subscription
                .confirmedAt()
                .ifPresentOrElse(
                        at -> item.put(CONFIRMED_AT, text(at.toString())),
                        () -> item.put(EXPIRES_AT, end(subscription)));
        return item;
    }

    /// The way to it from its author's secret.
    static Map<String, AttributeValue> authorItem(Subscription subscription, AuthorId author) {
        Map<String, AttributeValue> item =
                new HashMap<>(
                        authorKey(
                                author,
                                subscription.subscriber().id(),
                                subscription.topic().digest()));
        item.put(TOPIC, text(subscription.topic().text()));
        if (subscription.isConfirmed()) {
            item.put(CONFIRMED, AttributeValue.fromBool(true));
        } else {
            item.put(EXPIRES_AT, end(subscription));
        }
        return item;
    }

    private static AttributeValue end(Subscription waiting) {
        Duration waits =
                waiting.contribution().isPresent()
                        ? WAITS_FOR_MODERATORS
                        : SubscriptionTokens.CONFIRMATION;
        return number(waiting.askedAt().plus(waits).getEpochSecond());
    }

    /// Empty where the address cannot be read any more.
    Optional<Subscription> subscription(Map<String, AttributeValue> item) {
        SubscriberId id =
                new SubscriberId(text(item, Attributes.PK).substring(SUBSCRIBER.length()));
        return cipher.decrypt(text(item, ADDRESS), place(id, text(item, Attributes.SK)))
                .map(
                        address ->
                                new Subscriber(
                                        id,
                                        address,
                                        text(item, LANGUAGE),
                                        text(item, HOME),
                                        new SiteId(text(item, SITE))))
                .map(subscriber -> subscription(subscriber, item));
    }

    private static Subscription subscription(
            Subscriber subscriber, Map<String, AttributeValue> item) {
        return new Subscription(
                subscriber,
                Topic.stored(text(item, TOPIC)),
                optional(item, AUTHOR).map(AuthorId::new),
                optional(item, CONTRIBUTION).flatMap(ContributionId::parse),
                Instant.parse(text(item, ASKED_AT)),
                optional(item, CONFIRMED_AT).map(Instant::parse));
    }

    static OwnSubscription own(Map<String, AttributeValue> item) {
        String subscriber = text(item, Attributes.SK).split("#", 2)[0];
        return new OwnSubscription(new SubscriberId(subscriber), Topic.stored(text(item, TOPIC)));
    }

    static String position(OwnSubscription own) {
        return own.subscriber().value() + "#" + own.topic().digest();
    }

    private static String place(SubscriberId subscriber, String topic) {
        return subscriber.value() + "#" + topic;
    }

    static Optional<String> optional(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }
}
