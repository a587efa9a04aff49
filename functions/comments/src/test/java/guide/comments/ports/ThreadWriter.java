package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.threads.PageRequest;
import guide.testing.Property;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Writes to one thread whatever changes what its readers see.
final class ThreadWriter {

    final Contributions some;
    private final Ports ports;
    private final RandomGenerator random;
    private int written;

    ThreadWriter(Ports ports, ThreadKey thread, RandomGenerator random) {
        this.ports = ports;
        this.random = random;
        some = new Contributions(thread);
    }

    void write() {
        List<Contribution.Published> there = published();
        if (there.isEmpty()) {
            publish(some.root(++written));
            return;
        }
        Contribution.Published one = Property.oneOf(random, there);
        switch (random.nextInt(7)) {
            case 0 -> publish(some.root(++written));
            case 1 -> publish(some.reply(one, ++written));
            case 2 -> decide(some.held(some.root(++written)));
            case 3 -> revise(one);
            case 4 -> ports.authors().remove(one, some.copy(one, "Hello"));
            case 5 -> ports.votes().vote(one, new AuthorId("voter" + random.nextInt(3)), 1);
            default -> ports.moderation().setOpen(some.thread, random.nextBoolean(), logEntry());
        }
    }

    private void publish(Contribution.Published made) {
        ports.posts().publish(some.thread, made, some.copy(made, "Hello"));
    }

    private void decide(Held held) {
        AuthorCopy copy = some.copy(held.proposed(), "Hello").in(State.HELD);
        ports.posts().hold(held, copy);
        ports.moderation().decide(held.publish(), logEntry(), new PublishEffect.None());
    }

    private void revise(Contribution.Published before) {
        String html = "<p>Text " + ++written + "</p>";
        Contribution.Published after = before.revised(html, Contributions.NOON);
        ports.authors().revise(before, after, some.copy(before, "Hello"), html);
    }

    private LogEntry logEntry() {
        return new LogEntry(Contributions.NOON, "grace", "act", "thread", "", null);
    }

    /// Roots, and the replies that stand with them.
    List<Contribution.Published> published() {
        PageRequest all = new PageRequest(some.thread, Optional.empty(), false, "", 1000);
        return ports.threads().page(all).entries().stream()
                .flatMap(ThreadWriter::all)
                .flatMap(
                        each ->
                                each instanceof Contribution.Published p
                                        ? Stream.of(p)
                                        : Stream.empty())
                .toList();
    }

    private static Stream<Contribution> all(ThreadEntry entry) {
        return Stream.concat(Stream.of(entry.contribution()), entry.replies().stream());
    }
}
