package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadPage;
import guide.comments.threads.PageRequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the contracts of the ports have in common: contributions to a thread of their own.
abstract class PortContract {

    final Contributions some = new Contributions();
    final Posts posts;
    final Threads threads;
    final VoteBook votes;
    final AuthorContributions authors;
    final Moderation moderation;
    final ModerationRecords records;
    final WantedLibraries libraries;
    final AuthorTraces traces;

    PortContract(Ports ports) {
        posts = ports.posts();
        threads = ports.threads();
        votes = ports.votes();
        authors = ports.authors();
        moderation = ports.moderation();
        records = ports.records();
        libraries = ports.libraries();
        traces = ports.traces();
    }

    PostResult publish(Contribution.Published contribution) {
        return posts.publish(some.thread, contribution, some.copy(contribution, "Hello"));
    }

    PostResult hold(Contribution.Published contribution) {
        AuthorCopy copy = some.copy(contribution, "Hello").in(State.HELD);
        return posts.hold(some.held(contribution), copy);
    }

    boolean remove(Contribution.Published contribution) {
        return authors.remove(contribution, some.copy(contribution, "Hello"));
    }

    /// Holds and publishes it, with this effect.
    boolean approve(Contribution.Published contribution, PublishEffect effect) {
        hold(contribution);
        Held held = some.held(contribution);
        return moderation.decide(
                held.publish(), log("publish", contribution, effect.state()), effect);
    }

    LogEntry log(String what, Contribution.Published contribution, State outcome) {
        return new LogEntry(
                Instant.now(),
                "grace",
                what,
                contribution.id().text(),
                "Because",
                outcome.apiName());
    }

    LogEntry threadLog(String what, String outcome) {
        return new LogEntry(Instant.now(), "grace", what, some.thread.text(), "", outcome);
    }

    PageRequest first(boolean newestFirst, int limit) {
        return new PageRequest(some.thread, Optional.empty(), newestFirst, "", limit);
    }

    /// The roots of the thread, by pages.
    List<Contribution> all(boolean newestFirst, int limit) {
        return list(Optional.empty(), newestFirst, limit);
    }

    /// The roots, or the replies below one, by pages.
    List<Contribution> list(Optional<ContributionId> root, boolean newestFirst, int limit) {
        List<Contribution> roots = new ArrayList<>();
        String after = "";
        do {
            ThreadPage page =
                    threads.page(new PageRequest(some.thread, root, newestFirst, after, limit));
            page.entries().forEach(entry -> roots.add(entry.contribution()));
            after = page.next();
        } while (!after.isEmpty());
        return roots;
    }
}
