package guide.comments.ports;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Votes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Votes in memory.
record InMemoryVoteBook(InMemoryState state) implements VoteBook {

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return state.find(id);
    }

    @Override
    public Optional<Votes> vote(Contribution.Published contribution, AuthorId voter, int value) {
        ContributionId id = contribution.id();
        int from = voteOf(id, voter);
        if (from != value) {
            state.published(id).ifPresent(published -> count(published, voter, from, value));
        }
        return state.published(id).map(Contribution.Published::votes);
    }

    private void count(Contribution.Published published, AuthorId voter, int from, int value) {
        state.vote(published, voter, from, value);
        int added = Votes.up(value) - Votes.up(from);
        if (published.content() instanceof Content.ReviewRequest request) {
            state.library(request.name())
                    .filter(library -> library.contribution().equals(published.id()))
                    .ifPresent(library -> state.voteFor(library, added));
        }
    }

    @Override
    public Page<CastVote> votes(AuthorId voter, String after, int limit) {
        List<CastVote> following =
                state.votes.entrySet().stream()
                        .filter(each -> each.getValue().containsKey(voter))
                        .map(each -> new CastVote(each.getKey(), each.getValue().get(voter)))
                        .sorted(Comparator.comparing(each -> each.id().text()))
                        .filter(each -> each.id().text().compareTo(after) > 0)
                        .toList();
        return Page.of(following, limit, _ -> 0, each -> each.id().text());
    }

    @Override
    public void forget(ContributionId id, AuthorId voter) {
        state.published(id)
                .filter(_ -> voteOf(id, voter) != 0)
                .ifPresent(published -> count(published, voter, voteOf(id, voter), 0));
        state.keep(id, voter, 0);
    }

    @Override
    public int voteOf(ContributionId id, AuthorId voter) {
        return state.voteOf(id, voter);
    }
}
