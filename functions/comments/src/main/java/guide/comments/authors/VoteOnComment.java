package guide.comments.authors;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.authors.VoterCheck.Voter;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Votes;
import guide.comments.identity.AuthorTokens;
import guide.comments.ports.VoteBook;
import guide.comments.spam.ChangeBudget;
import guide.comments.text.ContributionInPath;
import guide.comments.text.JsonBody;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;

/// `PUT /v1/comments/{id}/vote`: what one voter says, set as often as they like, counted once.
public final class VoteOnComment {

    /// @param proof the solved challenge of the thread, from voters who are not known yet
    record VoteBody(@Nullable Integer value, @Nullable String proof) {}

    /// @param authorSecret absent when the voter has one already
    record VoteView(
            String id,
            int value,
            Votes votes,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String authorSecret) {}

    private final ChangeBudget budget;
    private final VoterCheck voterCheck;
    private final VoteBook voteBook;
    private final VoterIdentity identity;
    private final InstantSource clock;

    public VoteOnComment(
            VoteBook voteBook,
            AuthorTokens authorTokens,
            VoterCheck voterCheck,
            ChangeBudget budget,
            InstantSource clock) {
        this.budget = budget;
        this.voterCheck = voterCheck;
        this.voteBook = voteBook;
        identity = new VoterIdentity(authorTokens, clock);
        this.clock = clock;
    }

    public Response answer(Request request) {
        request.query().allowOnly();
        Voter voter = identity.of(request);
        VoteBody sent = JsonBody.of(request, VoteBody.class);
        int value = value(sent);
        Contribution.Published contribution = contribution(request, voter.id());
        boolean counts =
                voterCheck.admits(
                        voter,
                        request.caller().address(),
                        contribution.id(),
                        sent.proof(),
                        clock.instant());
        Votes votes =
                counts
                        ? counted(request, contribution, voter.id(), value)
                        : asIfCounted(contribution.votes(), value);
        String id = contribution.id().text();
        return Response.ok(new VoteView(id, value, votes, voter.newSecret())).notStored();
    }

    /// Sets the vote of somebody who has no script, and so proves no work.
    ///
    /// @param value 1, 0 or -1
    /// @throws ProblemException 404 for what is not published, 403 for a voter who is blocked, or
    ///   of an address that has another voter
    public void castByForm(Request request, AuthorId voter, int value) {
        Contribution.Published contribution = contribution(request, voter);
        if (voterCheck.admits(voter, request.caller().address())) {
            counted(request, contribution, voter, value);
        }
    }

    /// What somebody who is blocked silently is answered.
    private static Votes asIfCounted(Votes votes, int value) {
        return new Votes(votes.up() + (value > 0 ? 1 : 0), votes.down() + (value < 0 ? 1 : 0));
    }

    private Votes counted(
            Request request, Contribution.Published contribution, AuthorId voter, int value) {
        if (value != 0) {
            budget.requireOneVoter(
                    request.caller().address(),
                    contribution.id().text(),
                    voter.value(),
                    clock.instant());
        }
        return voteBook.vote(contribution, voter, value).orElseThrow(ContributionInPath::notFound);
    }

    private static int value(VoteBody sent) {
        Integer value = sent.value();
        if (value == null || value < -1 || value > 1) {
            throw ProblemException.of(FieldError.inBody("/value", "must be 1, 0 or -1"));
        }
        return value;
    }

    private Contribution.Published contribution(Request request, AuthorId voter) {
        Contribution.Published found =
                ContributionId.parse(request.parameter("id"))
                        .flatMap(voteBook::published)
                        .orElseThrow(ContributionInPath::notFound);
        if (found.authorId().equals(voter)) {
            throw new ProblemException(
                    new Problem.Forbidden("votes on its author's own contribution"));
        }
        return found;
    }
}
