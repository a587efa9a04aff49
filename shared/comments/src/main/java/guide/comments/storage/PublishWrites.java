package guide.comments.storage;

import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.RevisionWriter;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.WantedLibrary;
import guide.comments.ports.PublishEffect;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What publishing a held contribution writes, with its effects.
final class PublishWrites {

    private final CommentsTable table;
    private final RevisionWriter revisions;
    private final ContributionWrites contributions;
    private final ThreadWrites threads;
    private final HeldWrites waiting;
    private final AuthorWrites copies;
    private final VoteWrites votes;

    PublishWrites(CommentsTable table, RevisionWriter revisions) {
        this.table = table;
        this.revisions = revisions;
        contributions = new ContributionWrites(table);
        threads = new ThreadWrites(table);
        waiting = new HeldWrites(table);
        copies = new AuthorWrites(table);
        votes = new VoteWrites(table);
    }

    /// @param stoodBefore where its tombstone may hold the place
    List<TransactWriteItem> of(
            Held held, LogEntry logEntry, PublishEffect effect, boolean stoodBefore) {
        AuthorId author = held.proposed().authorId();
        List<TransactWriteItem> all = new ArrayList<>(List.of(waiting.release(held)));
        if (held.change().isPresent()) {
            all.addAll(change(held, held.change().get()));
        } else {
            all.add(copies.countApproval(author));
            all.add(copies.approve(author, held.id(), effect.state(), logEntry.at()));
            all.addAll(standing(held, logEntry, effect, stoodBefore));
        }
        all.addAll(
                effect instanceof PublishEffect.EntryEdited edited
                        ? edited(held, logEntry, edited)
                        : List.of());
        return all;
    }

    /// What a moderator has brought back stands in its thread again.
    List<TransactWriteItem> again(Held held, LogEntry logEntry, PublishEffect effect) {
        List<TransactWriteItem> all = new ArrayList<>(standing(held, logEntry, effect, true));
        all.add(
                copies.setState(
                        held.proposed().authorId(), held.id(), effect.state(), logEntry.at()));
        return all;
    }

    private List<TransactWriteItem> standing(
            Held held, LogEntry logEntry, PublishEffect effect, boolean stoodBefore) {
        List<TransactWriteItem> all = new ArrayList<>(requested(held, effect, logEntry.at()));
        if (effect.state() == State.PUBLISHED) {
            ReplyWrites places = new ReplyWrites(table);
            all.addAll(
                    stoodBefore
                            ? places.placeAgain(held.proposed())
                            : places.place(held.proposed()).items());
            all.add(threads.countAlsoIfClosed(held.thread(), logEntry.at()));
        }
        return all;
    }

    private List<TransactWriteItem> requested(Held held, PublishEffect effect, Instant now) {
        return switch (effect) {
            case PublishEffect.None _, PublishEffect.EntryEdited _ -> List.of();
            case PublishEffect.FirstRequest first -> RequestItems.putFirst(table, first.library());
            case PublishEffect.MergedRequest merged -> merged(merged.library(), held, now);
        };
    }

    /// The new text in place of the one that readers saw until now.
    private List<TransactWriteItem> change(Held held, String markdown) {
        Contribution.Published after = held.proposed();
        List<TransactWriteItem> all =
                new ArrayList<>(List.of(contributions.revise(after), threads.touch(held.id(), 0)));
        table.copy(after.authorId(), held.id())
                .ifPresent(
                        earlier -> {
                            all.add(copies.rewrite(earlier.revised(markdown)));
                            all.add(copies.keepEarlier(earlier, after));
                        });
        return all;
    }

    /// A revision that credits the author. Whatever changed the catalogue meanwhile stops it.
    private List<TransactWriteItem> edited(
            Held held, LogEntry logEntry, PublishEffect.EntryEdited edited) {
        Contribution.Published proposed = held.proposed();
        String name = proposed.author().name();
        EntryChange change = change(edited);
        List<TransactWriteItem> all =
                new ArrayList<>(
                        revisions.writesOfEdit(
                                edited.revision(), held.id().text(), name, logEntry.at(), change));
        all.add(table.put(AuthorCopyItems.credit(proposed.authorId(), held.id(), name)));
        return all;
    }

    /// What an accepted edit changes in the catalogue.
    static EntryChange change(PublishEffect.EntryEdited edited) {
        return EntryChange.of(
                edited.entry(),
                new Entry(edited.before().text(), edited.position()),
                new Entry(edited.after().text(), edited.position()));
    }

    /// This author is for the library, once: also a vote on the first request, where that still
    /// stands in its thread. The request itself waits until the first one is withdrawn.
    private List<TransactWriteItem> merged(WantedLibrary library, Held held, Instant now) {
        AuthorId author = held.proposed().authorId();
        Content.ReviewRequest request = (Content.ReviewRequest) held.proposed().content();
        List<TransactWriteItem> all =
                new ArrayList<>(List.of(table.put(RequestItems.asked(held, request, now))));
        TransactWriteItem oneMore = RequestItems.vote(table, library, 1);
        Optional<Contribution.Published> first = table.published(library.contribution());
        int from = votes.of(library.contribution(), author);
        if (first.isEmpty()) {
            all.add(oneMore);
        } else if (from != 1 && !first.get().authorId().equals(author)) {
            all.add(oneMore);
            all.add(votes.tally(library.contribution(), from, 1));
            all.addAll(votes.vote(library.contribution(), author, from, 1));
            all.add(threads.touch(library.contribution(), 0));
        }
        return all;
    }
}
