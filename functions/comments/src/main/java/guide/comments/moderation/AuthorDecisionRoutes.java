package guide.comments.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.blocks.BlockAction;
import guide.comments.blocks.BlockRoutes;
import guide.comments.domain.AuthorId;
import guide.comments.moderation.DecisionRequest.Action;
import guide.comments.ports.Page;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// `POST /v1/moderation/authors/{id}/decisions`: one decision on all that an author has written,
/// and a block of the author if wanted.
public final class AuthorDecisionRoutes {

    private static final List<Action> ACTIONS = List.of(Action.SPAM, Action.REMOVE, Action.REJECT);

    /// @param cursor the `next` of the call before; null for the first call
    /// @param block what is to become of what the author sends from now on; null for no block
    record AuthorDecisionBody(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String cursor,
            @Nullable BlockWish block) {}

    record BlockWish(@Nullable BlockAction action, @Nullable LocalDate until) {}

    /// @param next absent when nothing is left to decide on
    record AuthorDecided(
            List<DecisionResult> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final GroupMembership moderators;
    private final DecideAuthor decideAuthor;
    private final BlockRoutes blocks;
    private final Cursors cursors;

    public AuthorDecisionRoutes(
            GroupMembership moderators,
            DecideAuthor decideAuthor,
            BlockRoutes blocks,
            Cursors cursors) {
        this.moderators = moderators;
        this.decideAuthor = decideAuthor;
        this.blocks = blocks;
        this.cursors = cursors;
    }

    /// The block comes first: nothing new arrives while the rest is decided on.
    public Response answer(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        AuthorDecisionBody sent = JsonBody.of(request, AuthorDecisionBody.class);
        DecisionRequest decision = decision(by, sent);
        AuthorId author = AuthorRoutes.author(request);
        String scope = "writer-decisions\n" + author.value();
        String after =
                Optional.ofNullable(sent.cursor())
                        .map(cursor -> cursors.open(scope, cursor))
                        .orElse("");
        BlockWish block = sent.block();
        if (block != null) {
            blocks.putAuthor(author, action(block), block.until(), decision.why(), by);
        }
        Page<DecisionResult> page = decideAuthor.decide(author, decision, after);
        return Response.ok(
                        new AuthorDecided(
                                page.items(),
                                page.next().isEmpty() ? null : cursors.sign(scope, page.next())))
                .notStored();
    }

    private static BlockAction action(BlockWish block) {
        BlockAction action = block.action();
        return action == null ? BlockAction.REFUSE : action;
    }

    private static DecisionRequest decision(String by, AuthorDecisionBody sent) {
        InputChecks inputChecks = new InputChecks();
        Optional<Action> action =
                ACTIONS.stream()
                        .filter(
                                each ->
                                        each.name()
                                                .toLowerCase(Locale.ROOT)
                                                .equals(sent.decision()))
                        .findFirst();
        if (action.isEmpty()) {
            inputChecks.refuse("/decision", "must be spam, remove or reject");
        }
        String why =
                inputChecks.optionalLines(sent.reason(), "/reason", InputChecks.LONGEST_REASON);
        inputChecks.refuseAll();
        return new DecisionRequest(by, action.orElseThrow(), why, OptionalInt.empty());
    }
}
