package guide.comments.blocks;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.AuthorId;
import guide.comments.domain.LogEntry;
import guide.comments.ports.Page;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `GET /v1/moderation/blocks`, and `PUT` and `DELETE /v1/moderation/blocks/{id}`.
public final class BlockRoutes {

    private static final String SCOPE = "blocks";

    record BlockList(
            List<Block> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final GroupMembership moderators;
    private final Blocks blocks;
    private final Cursors cursors;
    private final InstantSource clock;

    public BlockRoutes(
            GroupMembership moderators, Blocks blocks, Cursors cursors, InstantSource clock) {
        this.moderators = moderators;
        this.blocks = blocks;
        this.cursors = cursors;
        this.clock = clock;
    }

    public Response list(Request request) {
        moderators.require(request);
        Query query = request.query();
        query.allowOnly("cursor", "limit");
        String after = query.one("cursor").map(cursor -> cursors.open(SCOPE, cursor)).orElse("");
        Page<Block> page = blocks.list(after, query.whole("limit", 1, 100, 20), clock.instant());
        String next =
                Optional.of(page.next())
                        .filter(text -> !text.isEmpty())
                        .map(text -> cursors.sign(SCOPE, text))
                        .orElse(null);
        return Response.ok(new BlockList(page.items(), next)).notStored();
    }

    public Response put(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        Instant now = clock.instant();
        Block block = BlockReader.read(request, request.parameter("id"), by, now);
        store(block);
        return Response.ok(block).notStored();
    }

    /// Blocks an author, under an id that follows from theirs; an author who has another block
    /// keeps that.
    ///
    /// @throws ProblemException 400 that names `/block/until`
    public void putAuthor(
            AuthorId author,
            BlockAction action,
            @Nullable LocalDate until,
            String reason,
            String by) {
        Instant now = clock.instant();
        BlockReader.requireDay(until, now, "/block/until");
        Block block =
                new Block(
                        "author-" + author.value(),
                        BlockKind.AUTHOR,
                        author.value(),
                        action,
                        until,
                        reason,
                        by,
                        now,
                        null);
        blocks.put(block, logEntry(block));
    }

    private void store(Block block) {
        switch (blocks.put(block, logEntry(block))) {
            case STORED -> {}
            case TAKEN -> throw refused("must be the value of one block only");
            case TOO_MANY_WORDS ->
                    throw refused("must be one of at most " + Blocks.MOST_WORDS + " words");
        }
    }

    private static LogEntry logEntry(Block block) {
        return new LogEntry(
                block.at(), block.by(), "set-block", block.id(), "", kebab(block.action()));
    }

    private static String kebab(BlockAction action) {
        return switch (action) {
            case HOLD -> "hold";
            case REFUSE -> "refuse";
            case DISCARD -> "discard";
        };
    }

    public Response remove(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        String id = request.parameter("id");
        LogEntry logEntry = new LogEntry(clock.instant(), by, "remove-block", id, "", null);
        if (!BlockReader.isId(id) || !blocks.remove(id, logEntry)) {
            throw new ProblemException(new Problem.NotFound("block of that id"));
        }
        return Response.noContent();
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inBody("/value", rule));
    }
}
