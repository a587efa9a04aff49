package guide.comments.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.blocks.Block;
import guide.comments.blocks.BlockKey;
import guide.comments.blocks.BlockKind;
import guide.comments.blocks.Blocks;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Page;
import guide.comments.ports.Posts;
import guide.comments.view.ContentView;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `GET /v1/moderation/authors/{id}`: what one author has written, and how they are seen.
public final class AuthorRoutes {

    private static final String ID = "[A-Za-z0-9_-]{22}";

    /// @param approved how many of theirs moderators have approved since they were last found to
    ///   send spam
    /// @param blocks at most one
    record WriterView(
            String id,
            long approved,
            List<Block> blocks,
            List<WriterItem> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /// @param body in Markdown; empty once it is removed
    record WriterItem(
            String id,
            String kind,
            String state,
            String thread,
            String name,
            String body,
            @JsonUnwrapped ContentView content,
            Instant createdAt) {

        static WriterItem of(AuthorCopy each) {
            return new WriterItem(
                    each.id().text(),
                    each.id().kind().apiName(),
                    each.state().apiName(),
                    each.thread().text(),
                    each.signed().name(),
                    each.markdown(),
                    ContentView.of(each.content()),
                    each.id().createdAt());
        }
    }

    private final GroupMembership moderators;
    private final AuthorContributions contributions;
    private final Posts posts;
    private final Blocks blocks;
    private final Cursors cursors;
    private final InstantSource clock;

    public AuthorRoutes(
            GroupMembership moderators,
            AuthorContributions contributions,
            Posts posts,
            Blocks blocks,
            Cursors cursors,
            InstantSource clock) {
        this.moderators = moderators;
        this.contributions = contributions;
        this.posts = posts;
        this.blocks = blocks;
        this.cursors = cursors;
        this.clock = clock;
    }

    public Response read(Request request) {
        moderators.require(request);
        Query query = request.query();
        query.allowOnly("cursor", "limit");
        AuthorId author = author(request);
        String scope = "writer\n" + author.value();
        String after = query.one("cursor").map(cursor -> cursors.open(scope, cursor)).orElse("");
        Page<AuthorCopy> page =
                contributions.copies(author, after, query.whole("limit", 1, 100, 20));
        WriterView view =
                new WriterView(
                        author.value(),
                        posts.approvals(author),
                        blocked(author),
                        page.items().stream().map(WriterItem::of).toList(),
                        page.next().isEmpty() ? null : cursors.sign(scope, page.next()));
        if (after.isEmpty() && page.items().isEmpty() && view.blocks().isEmpty()) {
            throw notFound();
        }
        return Response.ok(view).notStored();
    }

    private List<Block> blocked(AuthorId author) {
        BlockKey key = BlockKey.of(BlockKind.AUTHOR, author.value());
        return blocks.of(key, clock.instant()).stream().toList();
    }

    static AuthorId author(Request request) {
        return Optional.of(request.parameter("id"))
                .filter(id -> id.matches(ID))
                .map(AuthorId::new)
                .orElseThrow(AuthorRoutes::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(new Problem.NotFound("author of that id"));
    }
}
