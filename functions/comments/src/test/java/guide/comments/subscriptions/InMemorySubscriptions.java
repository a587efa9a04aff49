package guide.comments.subscriptions;

import guide.comments.domain.AuthorId;
import guide.comments.ports.Page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All subscriptions, in memory.
public final class InMemorySubscriptions implements SubscriptionBook {

    private final List<Subscription> all = new ArrayList<>();

    @Override
    public boolean ask(Subscription wanted) {
        Optional<Subscription> before = find(wanted.subscriber().id(), wanted.topic());
        if (before.filter(Subscription::isConfirmed).isPresent()) {
            return false;
        }
        before.ifPresent(all::remove);
        return all.add(wanted);
    }

    @Override
    public List<Subscription> of(SubscriberId subscriber) {
        return all.stream().filter(each -> each.subscriber().id().equals(subscriber)).toList();
    }

    @Override
    public Optional<Subscription> find(SubscriberId subscriber, Topic topic) {
        return of(subscriber).stream().filter(each -> each.topic().equals(topic)).findFirst();
    }

    @Override
    public boolean confirm(Subscription confirmed) {
        Optional<Subscription> before = find(confirmed.subscriber().id(), confirmed.topic());
        before.filter(each -> !each.isConfirmed())
                .ifPresent(each -> all.set(all.indexOf(each), confirmed));
        return before.isPresent();
    }

    @Override
    public void end(SubscriberId subscriber, Topic topic) {
        find(subscriber, topic).ifPresent(all::remove);
    }

    @Override
    public Page<SubscriberId> confirmed(Topic topic, String after, int limit) {
        List<SubscriberId> found =
                all.stream()
                        .filter(each -> each.isConfirmed() && each.topic().equals(topic))
                        .map(each -> each.subscriber().id())
                        .toList();
        return page(found, SubscriberId::value, after, limit);
    }

    @Override
    public Page<OwnSubscription> askedBy(AuthorId author, String after, int limit) {
        List<OwnSubscription> found =
                all.stream()
                        .filter(each -> each.author().equals(Optional.of(author)))
                        .map(each -> new OwnSubscription(each.subscriber().id(), each.topic()))
                        .toList();
        return page(
                found,
                each -> each.subscriber().value() + "#" + each.topic().digest(),
                after,
                limit);
    }

    @Override
    public boolean vouchesFor(SubscriberId subscriber, AuthorId author) {
        return of(subscriber).stream()
                .anyMatch(each -> each.isConfirmed() && each.author().equals(Optional.of(author)));
    }

    private static <T> Page<T> page(
            List<T> found, Function<T, String> position, String after, int limit) {
        List<T> behind =
                found.stream()
                        .filter(each -> position.apply(each).compareTo(after) > 0)
                        .sorted(Comparator.comparing(position))
                        .limit(limit + 1L)
                        .toList();
        return Page.of(behind, limit, _ -> 0, position);
    }
}
