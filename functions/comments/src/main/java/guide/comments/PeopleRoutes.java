package guide.comments;

import guide.comments.blocks.BlockRoutes;
import guide.comments.blocks.Blocks;
import guide.comments.identity.AuthorTokens;
import guide.comments.moderation.AuthorDecisionRoutes;
import guide.comments.moderation.AuthorRoutes;
import guide.comments.moderation.DecideAuthor;
import guide.comments.moderation.DecideContribution;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Posts;
import guide.comments.ports.ThreadLookup;
import guide.comments.posting.PostAsModerator;
import guide.comments.posting.TargetCheck;
import guide.comments.storage.AuthorStore;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.PostStore;
import guide.comments.storage.blocks.DynamoBlocks;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.threads.ThreadNames;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Router;

import java.time.InstantSource;
import java.util.Map;

/// The moderators' routes about people: who may write, all that somebody has written, and what
/// moderators say themselves.
final class PeopleRoutes {

    private final GroupMembership moderators;
    private final InstantSource clock;
    private final AuthorContributions contributions;
    private final Posts posts;
    private final ThreadLookup threads;
    private final Blocks blocks;
    private final Cursors cursors;
    private final AuthorTokens authorTokens;
    private final BlockRoutes blockRoutes;

    PeopleRoutes(
            GroupMembership moderators,
            CommentsTable table,
            Map<String, String> environment,
            InstantSource clock) {
        this.moderators = moderators;
        this.clock = clock;
        contributions = new AuthorStore(table);
        posts = new PostStore(table);
        threads = new ThreadReads(table);
        blocks = new DynamoBlocks(table, clock);
        cursors = Cursors.from(environment);
        authorTokens = AuthorTokens.from(environment);
        blockRoutes = new BlockRoutes(moderators, blocks, cursors, clock);
    }

    void addPeople(Router router, DecideContribution decideContribution) {
        addBlocks(router);
        addAuthors(router, decideContribution);
    }

    private void addBlocks(Router router) {
        router.get("/v1/moderation/blocks", blockRoutes::list)
                .put("/v1/moderation/blocks/{id}", blockRoutes::put)
                .delete("/v1/moderation/blocks/{id}", blockRoutes::remove);
    }

    private void addAuthors(Router router, DecideContribution decideContribution) {
        AuthorRoutes authors =
                new AuthorRoutes(moderators, contributions, posts, blocks, cursors, clock);
        AuthorDecisionRoutes decisions =
                new AuthorDecisionRoutes(
                        moderators,
                        new DecideAuthor(contributions, decideContribution),
                        blockRoutes,
                        cursors);
        router.get("/v1/moderation/authors/{id}", authors::read)
                .post("/v1/moderation/authors/{id}/decisions", decisions::answer);
    }

    void addVoice(Router router, ThreadNames names, TargetCheck targetCheck) {
        PostAsModerator post =
                new PostAsModerator(
                        moderators, posts, threads, targetCheck, authorTokens, names, clock);
        router.post("/v1/moderation/comments", post::answer);
    }
}
