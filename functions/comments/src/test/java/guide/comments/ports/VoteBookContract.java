package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// What every adapter of [VoteBook] does.
abstract class VoteBookContract extends PortContract {

    private final AuthorId ada = Identifiers.author("ada");
    private final AuthorId bob = Identifiers.author("bob");

    VoteBookContract(Ports ports) {
        super(ports);
    }

    @Test
    void aVoterCountsOnceAndMayChangeTheirMind() {
        Contribution.Published root = some.root(1);
        publish(root);

        assertThat(votes.vote(root, ada, 1)).contains(new Votes(1, 0));
        assertThat(votes.vote(root, ada, 1)).contains(new Votes(1, 0));
        assertThat(votes.vote(root, bob, 1)).contains(new Votes(2, 0));
        assertThat(votes.vote(root, ada, -1)).contains(new Votes(1, 1));
        assertThat(votes.vote(root, ada, 0)).contains(new Votes(1, 0));
        assertThat(votes.vote(root, ada, 1)).contains(new Votes(2, 0));
        assertThat(all(false, 10)).containsExactly(root.voted(new Votes(2, 0)));
    }

    @Test
    void aVoteIsRemembered() {
        Contribution.Published root = some.root(1);
        publish(root);
        votes.vote(root, ada, -1);
        votes.vote(root, bob, 1);
        votes.vote(root, bob, 0);

        assertThat(votes.voteOf(root.id(), ada)).isEqualTo(-1);
        assertThat(votes.voteOf(root.id(), bob)).isZero();
        assertThat(votes.voteOf(root.id(), Identifiers.author("carol"))).isZero();
    }

    @Test
    void votesOutliveAnEditThatDidNotKnowOfThem() {
        Contribution.Published root = some.root(1);
        publish(root);
        votes.vote(root, ada, 1);

        authors.revise(
                root,
                root.revised("<p>New</p>", Contributions.NOON),
                some.copy(root, "Hello"),
                "New");

        assertThat(votes.vote(root, bob, -1)).contains(new Votes(1, 1));
    }

    @Test
    void aVotersVotesAreListedByPagesWithoutTheWithdrawnOnes() {
        AuthorId voter = Identifiers.author(some.thread.text());
        List<Contribution.Published> all = List.of(some.root(1), some.root(2), some.root(3));
        all.forEach(this::publish);
        votes.vote(all.get(0), voter, 1);
        votes.vote(all.get(1), voter, -1);
        votes.vote(all.get(2), voter, 1);
        votes.vote(all.get(2), voter, 0);

        Page<VoteBook.CastVote> first = votes.votes(voter, "", 1);
        Page<VoteBook.CastVote> last = votes.votes(voter, first.next(), 1);

        assertThat(Stream.of(first, last).flatMap(page -> page.items().stream()))
                .containsExactlyInAnyOrder(
                        new VoteBook.CastVote(all.get(0).id(), 1),
                        new VoteBook.CastVote(all.get(1).id(), -1));
        assertThat(last.next()).isEmpty();
    }

    @Test
    void whatAVoterHasForgottenLeavesTheCountersOnce() {
        Contribution.Published root = some.root(1);
        publish(root);
        votes.vote(root, ada, 1);
        votes.vote(root, bob, -1);

        votes.forget(root.id(), ada);
        votes.forget(root.id(), ada);
        votes.forget(root.id(), Identifiers.author("carol"));

        assertThat(all(false, 10)).containsExactly(root.voted(new Votes(0, 1)));
        assertThat(votes.voteOf(root.id(), ada)).isZero();
        assertThat(votes.vote(root, ada, 1)).contains(new Votes(1, 1));
    }

    @Test
    void aVoteOnWhatIsGoneIsForgottenToo() {
        AuthorId voter = Identifiers.author(some.thread.text());
        Contribution.Published root = some.root(1);
        publish(root);
        votes.vote(root, voter, 1);
        remove(root);

        assertThat(votes.votes(voter, "", 10).items()).hasSize(1);
        votes.forget(root.id(), voter);

        assertThat(votes.votes(voter, "", 10).items()).isEmpty();
        assertThat(votes.voteOf(root.id(), voter)).isZero();
        assertThat(all(false, 10)).isEmpty();
    }

    @Test
    void whatIsRemovedTakesNoVotes() {
        Contribution.Published root = some.root(1);
        publish(root);
        remove(root);

        assertThat(votes.vote(root, ada, 1)).isEmpty();
        assertThat(votes.find(root.id())).isEmpty();
    }
}
