package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;

import org.junit.jupiter.api.Test;

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
    void whatIsRemovedTakesNoVotes() {
        Contribution.Published root = some.root(1);
        publish(root);
        remove(root);

        assertThat(votes.vote(root, ada, 1)).isEmpty();
        assertThat(votes.find(root.id())).isEmpty();
    }
}
