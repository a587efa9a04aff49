package guide.comments.storage.threads;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.ports.ThreadPlace;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds where a contribution stands: a GetItem of the thread, one or two of it and each parent.
record PlaceReads(CommentsTable table) {

    Optional<ThreadPlace> place(ContributionId id, boolean newestFirst) {
        // Before the contribution: what is shown with a version is not older than that.
        Optional<Map<String, AttributeValue>> thread =
                table.recent(ThreadWrites.key(id.thread()))
                        .filter(item -> item.containsKey("thread"));
        // What has not gone over yet is still here.
        return thread.flatMap(ThreadWrites::movedTo)
                .flatMap(to -> place(id.in(Identifiers.threadPart(to)), newestFirst))
                .or(() -> here(id, newestFirst, thread));
    }

    private Optional<ThreadPlace> here(
            ContributionId id, boolean newestFirst, Optional<Map<String, AttributeValue>> thread) {
        return thread.flatMap(
                state -> table.standing(id).map(item -> place(id, newestFirst, state, item)));
    }

    private ThreadPlace place(
            ContributionId id,
            boolean newestFirst,
            Map<String, AttributeValue> thread,
            Map<String, AttributeValue> item) {
        Contribution contribution = ContributionItems.contribution(item);
        return new ThreadPlace(
                ThreadKey.stored(text(thread, "thread")),
                ThreadWrites.state(thread),
                contribution,
                parents(contribution),
                Positions.upTo(id.rootId(), newestFirst),
                id.isRoot() ? "" : Positions.upToReply(text(item, Attributes.SK)));
    }

    private List<Contribution> parents(Contribution of) {
        List<Contribution> parents = new ArrayList<>();
        Optional<ContributionId> above = of.parent().filter(id -> !id.isRoot());
        while (above.isPresent() && parents.size() < ThreadPlace.MOST_PARENTS - 1) {
            Optional<Contribution> found =
                    table.standing(above.get()).map(ContributionItems::contribution);
            found.ifPresent(parents::addFirst);
            above = found.flatMap(Contribution::parent).filter(id -> !id.isRoot());
        }
        if (!of.id().isRoot()) {
            parents.addFirst(root(of.id().rootId()));
        }
        return parents;
    }

    /// A root that was removed at the moment it was replied to is not there: its place is.
    private Contribution root(ContributionId id) {
        return table.standing(id)
                .map(ContributionItems::contribution)
                .orElseGet(
                        () -> new Contribution.Tombstone(id, Optional.empty(), Optional.empty()));
    }
}
