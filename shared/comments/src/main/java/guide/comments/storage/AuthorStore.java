package guide.comments.storage;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Page;
import guide.comments.ports.PageBytes;
import guide.comments.storage.reports.ReportItems;
import guide.comments.storage.reports.SettledReports;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Authors' own contributions in DynamoDB, each change one transaction; [AuthorCopyItems] holds the
/// keys.
public final class AuthorStore implements AuthorContributions {

    private final CommentsTable table;
    private final ContributionWrites contributions;
    private final ThreadWrites threads;
    private final HeldWrites held;
    private final AuthorWrites copies;
    private final RequestStore requests;

    public AuthorStore(CommentsTable table) {
        this.table = table;
        contributions = new ContributionWrites(table);
        threads = new ThreadWrites(table);
        held = new HeldWrites(table);
        copies = new AuthorWrites(table);
        requests = new RequestStore(table);
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return table.find(id);
    }

    @Override
    public Optional<Held> held(ContributionId id) {
        return table.held(id)
                .or(
                        () ->
                                table.discarded(id)
                                        .map(DiscardedItems::discarded)
                                        .map(Discarded::held)
                                        .filter(Held::isSilent));
    }

    @Override
    public Optional<AuthorCopy> copy(AuthorId author, ContributionId id) {
        return table.copy(author, id);
    }

    @Override
    public List<AuthorCopy> copies(AuthorId author) {
        return table.partition(AuthorCopyItems.partition(author)).stream()
                .filter(item -> !ModerationItems.isAuthor(item))
                .map(AuthorCopyItems::copy)
                .toList();
    }

    @Override
    public Page<AuthorCopy> copies(AuthorId author, String after, int limit) {
        // The author's own item sorts before every copy.
        String behind = after.isEmpty() ? ModerationItems.ONE : after;
        QueryRequest query =
                table.alive(
                                Map.of(
                                        ":pk", Attributes.text(AuthorCopyItems.partition(author)),
                                        ":after", Attributes.text(behind)))
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .build();
        List<AuthorCopy> found =
                PartitionReads.first(table.client(), query, limit + 1).stream()
                        .map(AuthorCopyItems::copy)
                        .toList();
        return Page.of(found, limit, PageBytes::of, each -> each.id().withoutKind());
    }

    @Override
    public boolean revise(
            Contribution.Published before,
            Contribution.Published after,
            AuthorCopy earlier,
            String markdown) {
        return table.commitWhile(
                () -> table.stands(before),
                () ->
                        List.of(
                                contributions.revise(after),
                                threads.touch(before.id(), 0),
                                copies.rewrite(earlier.revised(markdown)),
                                held.drop(before.id()),
                                copies.keepEarlier(earlier, after)));
    }

    /// What a moderator's text in place of the one before writes. A change by the author that
    /// begins to wait at the same moment stops it.
    List<TransactWriteItem> revision(Decision.Revise revise) {
        Contribution.Published after = revise.after();
        List<TransactWriteItem> all = new ArrayList<>();
        if (revise.from() == State.HELD) {
            Held next = revise.held().revised(after, revise.held().reasons());
            all.add(held.replace(revise.held(), next));
            all.add(copies.rewriteHeld(revise.later(), after.editedAt().orElseThrow()));
        } else {
            all.add(contributions.revise(after));
            all.add(threads.touch(after.id(), 0));
            all.add(copies.rewrite(revise.later()));
            all.add(held.requireNone(after.id()));
        }
        all.add(copies.keepEarlier(revise.earlier(), after));
        return all;
    }

    @Override
    public boolean reviseHeld(Held before, Held after, AuthorCopy earlier, String markdown) {
        return table.commit(
                        List.of(
                                held.replace(before, after),
                                copies.rewriteHeld(
                                        earlier.revised(markdown),
                                        after.proposed().editedAt().orElseThrow()),
                                copies.keepEarlier(earlier, after.proposed())))
                .isEmpty();
    }

    @Override
    public boolean holdChange(Held change) {
        return table.commit(List.of(held.holdChange(change), held.requireUnchanged(change)))
                .isEmpty();
    }

    @Override
    public boolean removeHeld(Held contribution, AuthorCopy authorCopy) {
        forgetEarlier(contribution.id());
        List<TransactWriteItem> all = forgetDiscarded(contribution.id());
        if (!contribution.isSilent()) {
            all.add(held.release(contribution));
        }
        all.add(copies.put(authorCopy.removed()));
        return table.commit(all).isEmpty();
    }

    @Override
    public boolean remove(Contribution.Published contribution, AuthorCopy authorCopy) {
        forgetEarlier(contribution.id());
        return table.commitWhile(
                () -> table.stands(contribution),
                () -> {
                    List<TransactWriteItem> all =
                            removal(contribution, Contribution.RemovedBy.AUTHOR);
                    all.add(held.drop(contribution.id()));
                    all.addAll(forgetDiscarded(contribution.id()));
                    all.add(copies.put(authorCopy.removed()));
                    return all;
                });
    }

    @Override
    public boolean wipe(AuthorCopy authorCopy) {
        forgetEarlier(authorCopy.id());
        List<TransactWriteItem> all = forgetDiscarded(authorCopy.id());
        all.add(copies.wipe(authorCopy));
        if (authorCopy.content() instanceof Content.ReviewRequest request) {
            all.add(
                    table.delete(
                            Delete.builder().key(RequestItems.askedKey(authorCopy.id(), request))));
        }
        return table.commit(all).isEmpty();
    }

    /// Nothing of what its author deletes can be restored, and reports on it have got what they
    /// wanted.
    private List<TransactWriteItem> forgetDiscarded(ContributionId id) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>(DiscardedItems.keys(id));
        keys.addAll(ReportItems.keysOfAll(id));
        Map<Boolean, List<Map<String, AttributeValue>>> found =
                table.batch(CommentsTable.consistent(keys)).stream()
                        .collect(Collectors.partitioningBy(ReportItems::isOfAll));
        List<TransactWriteItem> all =
                found.getOrDefault(false, List.of()).stream()
                        .map(item -> table.delete(Delete.builder().key(CommentsTable.keyOf(item))))
                        .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(
                table.writes(
                        SettledReports.removed(
                                id, found.getOrDefault(true, List.of()), table.clock().instant())));
        return all;
    }

    /// Before the removal itself, so that one that breaks off leaves nothing behind that nobody
    /// looks for any more.
    private void forgetEarlier(ContributionId id) {
        table.partition(AuthorCopyItems.earlierPartition(id)).forEach(table::deleteItem);
    }

    /// What takes a contribution out of its thread, whoever wants it.
    List<TransactWriteItem> removal(
            Contribution.Published contribution, Contribution.RemovedBy by) {
        List<TransactWriteItem> all = new ArrayList<>(contributions.remove(contribution, by));
        RequestStore.Withdrawal withdrawal =
                contribution.content() instanceof Content.ReviewRequest request
                        ? requests.withdrawal(contribution.id(), request)
                        : RequestStore.Withdrawal.NONE;
        all.add(threads.leave(contribution.id(), withdrawal.added() - 1));
        all.addAll(withdrawal.writes());
        return all;
    }
}
