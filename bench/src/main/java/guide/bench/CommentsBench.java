package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.comments.ListCommentsHandler;
import guide.comments.PostCommentHandler;
import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.domain.Votes;
import guide.comments.forms.ReturnTo;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.Identifiers;
import guide.comments.ports.PostResult;
import guide.comments.ports.Posts;
import guide.comments.ports.ThreadPlace;
import guide.comments.ports.Threads;
import guide.comments.posting.PostComment;
import guide.comments.posting.TargetCheck;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.subscriptions.Subscribing;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;
import guide.comments.threads.ThreadNames;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.Cursors;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Creates handlers of the comments with a store in memory.
public final class CommentsBench {

    /// DynamoDB's limit.
    private static final int MAX_IN_A_BATCH = 25;

    private CommentsBench() {}

    /// Returns a handler that lists a page of 20 root comments with two replies each.
    public static RequestStreamHandler listing(Map<String, String> environment) {
        return new ListCommentsHandler(
                new FixedThreads(),
                ThreadNames.OF_ONE_SITE,
                Cursors.from(environment),
                InstantSource.system());
    }

    /// Returns a handler that lists from a table.
    public static RequestStreamHandler listing(
            DynamoDbClient client, Map<String, String> environment) {
        return new ListCommentsHandler(
                new ThreadReads(CommentsTable.from(environment, client)),
                ThreadNames.OF_ONE_SITE,
                Cursors.from(environment),
                InstantSource.system());
    }

    /// Writes a thread's own item, and `count` published root comments.
    public static void fill(DynamoDbClient client, String table, String thread, int count) {
        ThreadKey key = ThreadKey.parse(thread).orElseThrow();
        List<WriteRequest> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ContributionId id = Identifiers.root(key, sortableId(i));
            Map<String, AttributeValue> item =
                    ContributionItems.item(contribution(id, Optional.empty()));
            batch.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
            if (batch.size() == MAX_IN_A_BATCH || i == count - 1) {
                client.batchWriteItem(write -> write.requestItems(Map.of(table, batch)));
                batch.clear();
            }
        }
        client.putItem(put -> put.tableName(table).item(thread(key, count)));
    }

    private static Map<String, AttributeValue> thread(ThreadKey key, int count) {
        Map<String, AttributeValue> item = new HashMap<>(ThreadWrites.key(key));
        item.put("thread", Attributes.text(key.text()));
        item.put("count", Attributes.number(count));
        item.put("version", Attributes.number(count));
        item.put("openedAt", Attributes.text("2026-01-01T00:00:00Z"));
        return item;
    }

    public static RequestStreamHandler posting(Map<String, String> environment) {
        return new PostCommentHandler(
                new PostComment(
                        new NoPosts(),
                        asked -> new FoundThread(asked.key(), ThreadState.EMPTY),
                        TargetCheck.ALL,
                        AuthorTokens.from(environment),
                        (_, _) -> List.of(),
                        new ReturnTo(List.of()),
                        ThreadNames.OF_ONE_SITE,
                        Subscribing.OFF,
                        InstantSource.system()));
    }

    /// A page of 20 roots with two replies each, whatever is asked.
    private static final class FixedThreads implements Threads {

        private final ThreadPage page =
                new ThreadPage(
                        new ThreadKey.OfPage("/hello/"),
                        new ThreadState(60, 60, true),
                        IntStream.range(0, 20).mapToObj(FixedThreads::entry).toList(),
                        "");

        @Override
        public ThreadPage page(PageRequest asked) {
            return page;
        }

        @Override
        public FoundThread find(AskedThread asked) {
            return new FoundThread(asked.key(), page.thread());
        }

        @Override
        public Map<AskedThread, FoundThread> findAll(List<AskedThread> asked) {
            return Map.of();
        }

        @Override
        public Optional<ThreadPlace> place(ContributionId id, boolean newestFirst) {
            return Optional.empty();
        }

        private static ThreadEntry entry(int minute) {
            ContributionId root =
                    Identifiers.root(new ThreadKey.OfPage("/hello/"), sortableId(3 * minute));
            List<Contribution> replies =
                    List.of(
                            contribution(root.reply(sortableId(3 * minute + 1)), Optional.of(root)),
                            contribution(
                                    root.reply(sortableId(3 * minute + 2)), Optional.of(root)));
            return new ThreadEntry(contribution(root, Optional.empty()), replies, "");
        }
    }

    /// Takes every post, and keeps none.
    private static final class NoPosts implements Posts {

        @Override
        public PostResult publish(
                ThreadKey thread, Contribution.Published contribution, AuthorCopy authorCopy) {
            return new PostResult.Stored(contribution, State.PUBLISHED);
        }

        @Override
        public PostResult hold(Held held, AuthorCopy authorCopy) {
            return new PostResult.Stored(held.proposed(), State.HELD);
        }

        @Override
        public long approvals(AuthorId author) {
            return 2;
        }

        @Override
        public Optional<Contribution> find(ContributionId id) {
            return Optional.empty();
        }
    }

    private static String sortableId(int minute) {
        return ContributionId.sortableId(60_000L * minute, new byte[10], ContributionKind.COMMENT);
    }

    private static Contribution contribution(ContributionId id, Optional<ContributionId> parent) {
        return new Contribution.Published(
                id,
                parent,
                Identifiers.author("bench"),
                new Author("Ada", null, null),
                new Content.Comment(),
                "<p>Hello <em>there</em></p>",
                0,
                Optional.empty(),
                Votes.NONE);
    }
}
