package guide.comments.storage;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.LibraryName;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.Votes;
import guide.comments.domain.WantedLibrary;
import guide.comments.ports.Page;
import guide.comments.ports.WantedLibraries;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Wanted libraries in DynamoDB; [RequestItems] holds the keys.
///
/// @param table of comments
public record RequestStore(CommentsTable table) implements WantedLibraries {

    /// How many further requests keep their votes: a transaction takes 100 items, and a reply may
    /// take many tombstones along.
    private static final int MOST_ASKED = 21;

    private static final int MOST_ASKED_OF_A_REPLY = 3;

    /// One BatchGetItem of four keys, and where it finds none another: the first may have met a
    /// library on its way from one status to another, in neither of the two.
    @Override
    public Optional<WantedLibrary> find(String name) {
        String normalised = LibraryName.normalised(name);
        if (normalised.isEmpty()) {
            return Optional.empty();
        }
        KeysAndAttributes all =
                KeysAndAttributes.builder()
                        .keys(RequestItems.keys(normalised))
                        .consistentRead(true)
                        .build();
        return look(all).or(() -> look(all));
    }

    private Optional<WantedLibrary> look(KeysAndAttributes keys) {
        return table.batch(keys).stream().map(RequestItems::library).findFirst();
    }

    /// One Query for each status.
    @Override
    public Page<WantedLibrary> list(
            List<WantedLibrary.RequestStatus> statuses, String after, int limit) {
        List<Map<String, AttributeValue>> found =
                statuses.stream()
                        .flatMap(status -> listed(status, after, limit).stream())
                        .sorted(Comparator.comparing(item -> Attributes.text(item, Attributes.SK)))
                        .toList();
        List<Map<String, AttributeValue>> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(RequestItems::library).toList(),
                found.size() > limit ? Attributes.text(page.getLast(), Attributes.SK) : "");
    }

    private List<Map<String, AttributeValue>> listed(
            WantedLibrary.RequestStatus status, String after, int limit) {
        QueryRequest query = table.behind(RequestItems.partition(status), after).build();
        return PartitionReads.first(table.client(), query, limit + 1);
    }

    /// The library that this contribution put on the list; empty for every other one.
    Optional<WantedLibrary> of(ContributionId id, Content.ReviewRequest request) {
        return find(request.name()).filter(library -> library.contribution().equals(id));
    }

    /// What a request that goes changes besides its thread.
    ///
    /// @param added to its own thread, where the next request takes its place there
    record Withdrawal(List<TransactWriteItem> writes, int added) {

        static final Withdrawal NONE = new Withdrawal(List.of(), 0);
    }

    /// The request that put a library on the list goes: the next one stands in its thread from now
    /// on, with the vote of everybody else who asked. Where nobody else did, the library goes too,
    /// and with it the votes that its request had.
    Withdrawal withdrawal(ContributionId id, Content.ReviewRequest request) {
        return of(id, request)
                .map(
                        library -> {
                            List<Held> asked =
                                    asked(
                                            request,
                                            id.isRoot() ? MOST_ASKED : MOST_ASKED_OF_A_REPLY);
                            return asked.isEmpty()
                                    ? new Withdrawal(
                                            List.of(RequestItems.delete(table, library)), 0)
                                    : next(library, asked);
                        })
                .orElse(Withdrawal.NONE);
    }

    /// The further requests that can stand by themselves, oldest first.
    private List<Held> asked(Content.ReviewRequest request, int most) {
        QueryRequest query =
                table.alive(Map.of(":pk", Attributes.text(RequestItems.askedPartition(request))))
                        .keyConditionExpression("pk = :pk")
                        .build();
        return PartitionReads.first(table.client(), query, most).stream()
                .map(HeldItems::held)
                .filter(held -> held.id().isRoot())
                .toList();
    }

    private Withdrawal next(WantedLibrary library, List<Held> asked) {
        Held next = asked.getFirst();
        Contribution.Published proposed = next.proposed();
        Content.ReviewRequest request = (Content.ReviewRequest) proposed.content();
        Set<AuthorId> others =
                asked.stream()
                        .map(held -> held.proposed().authorId())
                        .filter(author -> !author.equals(proposed.authorId()))
                        .collect(Collectors.toSet());
        List<TransactWriteItem> all =
                new ArrayList<>(
                        new ReplyWrites(table)
                                .place(proposed.voted(new Votes(others.size(), 0)))
                                .items());
        all.add(RequestItems.take(table, next, request));
        all.add(
                RequestItems.replace(
                        table, library, library.livingOn(request, next, others.size())));
        all.add(
                new AuthorWrites(table)
                        .setState(
                                proposed.authorId(),
                                next.id(),
                                State.PUBLISHED,
                                next.id().createdAt()));
        VoteWrites votes = new VoteWrites(table);
        others.forEach(author -> all.addAll(votes.vote(next.id(), author, 0, 1)));
        boolean sameThread = next.id().thread().equals(library.contribution().thread());
        if (!sameThread) {
            all.add(
                    new ThreadWrites(table)
                            .countAlsoIfClosed(next.thread(), next.id().createdAt()));
        }
        return new Withdrawal(all, sameThread ? 1 : 0);
    }

    @Override
    public boolean replace(WantedLibrary before, WantedLibrary after, LogEntry logEntry) {
        List<TransactWriteItem> all =
                new ArrayList<>(
                        before.status() == after.status()
                                ? List.of(RequestItems.replace(table, before, after))
                                : List.of(
                                        RequestItems.delete(table, before),
                                        RequestItems.put(table, after)));
        all.add(table.putNew(ModerationItems.logItem(logEntry)));
        return table.commit(all).isEmpty();
    }
}
