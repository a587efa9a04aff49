package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.LibraryName;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.Votes;
import guide.comments.domain.WantedLibrary;
import guide.comments.domain.WantedLibrary.RequestStatus;
import guide.comments.identity.Identifiers;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What every adapter of [WantedLibraries] does, with the effects of decisions and votes on them.
abstract class WantedLibrariesContract extends PortContract {

    private final String name = "Library " + UUID.randomUUID();
    private final Content.ReviewRequest request =
            new Content.ReviewRequest(name, "Python", "https://example.org/");
    private final Contribution.Published first = requested(1, some.author);
    private final WantedLibrary library = WantedLibrary.first(request, some.held(first));

    WantedLibrariesContract(Ports ports) {
        super(ports);
    }

    @Test
    void theFirstRequestPutsALibraryOnTheList() {
        assertThat(libraries.find(name)).isEmpty();
        assertThat(approve(first, new PublishEffect.FirstRequest(library))).isTrue();

        assertThat(libraries.find(name)).contains(library);
        assertThat(libraries.find(name.toUpperCase(Locale.ROOT))).contains(library);
        assertThat(moderation.find(first.id())).contains(first);
    }

    @Test
    void aVoteThatIsForgottenLeavesTheLibraryToo() {
        AuthorId voter = Identifiers.author(name);
        approve(first, new PublishEffect.FirstRequest(library));
        votes.vote(first, voter, 1);
        assertThat(libraries.find(name).orElseThrow().votes()).isEqualTo(library.votes() + 1);

        votes.forget(first.id(), voter);
        votes.forget(first.id(), voter);

        assertThat(libraries.find(name)).contains(library);
    }

    @Test
    void aLibraryIsPutOnTheListOnce() {
        approve(first, new PublishEffect.FirstRequest(library));
        Contribution.Published second = requested(2, Identifiers.author("ada"));

        assertThat(approve(second, new PublishEffect.FirstRequest(library))).isFalse();
        assertThat(moderation.held(second.id())).isPresent();
    }

    @Test
    void aLibraryWhoseStatusChangedIsNotPutOnTheListAgain() {
        approve(first, new PublishEffect.FirstRequest(library));
        WantedLibrary planned = library.in(RequestStatus.PLANNED, Optional.empty());
        libraries.replace(library, planned, log("set-status", first, State.PUBLISHED));
        Contribution.Published second = requested(2, Identifiers.author("ada"));

        assertThat(approve(second, new PublishEffect.FirstRequest(library))).isFalse();
        assertThat(libraries.find(name)).contains(planned);
    }

    @Test
    void aSecondRequestBecomesOneVote() {
        approve(first, new PublishEffect.FirstRequest(library));
        Contribution.Published second = requested(2, Identifiers.author("ada"));

        assertThat(approve(second, new PublishEffect.MergedRequest(library))).isTrue();
        assertThat(libraries.find(name).orElseThrow().votes()).isEqualTo(2);
        assertThat(moderation.published(first.id()).orElseThrow().votes())
                .isEqualTo(new Votes(1, 0));
        assertThat(moderation.find(second.id())).isEmpty();
        assertThat(authors.copy(second.authorId(), second.id()).orElseThrow().state())
                .isEqualTo(State.MERGED);
        assertThat(threads.state(some.thread).count()).isEqualTo(1);
    }

    @Test
    void whoAskedFirstCountsOnceHoweverOftenTheyAsk() {
        approve(first, new PublishEffect.FirstRequest(library));

        approve(requested(2, some.author), new PublishEffect.MergedRequest(library));

        assertThat(libraries.find(name).orElseThrow().votes()).isEqualTo(1);
    }

    @Test
    void aVoteOnTheFirstRequestIsOneForTheLibrary() {
        approve(first, new PublishEffect.FirstRequest(library));

        votes.vote(first, Identifiers.author("ada"), 1);
        assertThat(libraries.find(name).orElseThrow().votes()).isEqualTo(2);
        votes.vote(first, Identifiers.author("ada"), -1);
        assertThat(libraries.find(name).orElseThrow().votes()).isEqualTo(1);
    }

    @Test
    void aLibraryLivesOnWithTheNextRequestAndItsVotesWork() {
        AuthorId ada = Identifiers.author("ada");
        AuthorId grace = Identifiers.author("grace");
        approve(first, new PublishEffect.FirstRequest(library));
        Contribution.Published second = requested(2, ada);
        Contribution.Published third = requested(3, grace);
        approve(second, new PublishEffect.MergedRequest(library));
        approve(third, new PublishEffect.MergedRequest(library));
        votes.vote(first, Identifiers.author("reader"), 1);

        remove(authors.published(first.id()).orElseThrow());

        WantedLibrary now = libraries.find(name).orElseThrow();
        assertThat(now.contribution()).isEqualTo(second.id());
        assertThat(now.votes()).isEqualTo(2);
        Contribution.Published stands = authors.published(second.id()).orElseThrow();
        assertThat(stands.votes()).isEqualTo(new Votes(1, 0));
        assertThat(votes.voteOf(second.id(), grace)).isEqualTo(1);
        assertThat(threads.state(some.thread).count()).isEqualTo(1);
        assertThat(authors.copy(ada, second.id()).orElseThrow().state()).isEqualTo(State.PUBLISHED);
        assertThat(votes.vote(stands, Identifiers.author("reader"), 1)).contains(new Votes(2, 0));
        assertThat(libraries.find(name).orElseThrow().votes()).isEqualTo(3);
    }

    @Test
    void theLastRequestTakesItsLibraryAlong() {
        approve(first, new PublishEffect.FirstRequest(library));
        Contribution.Published second = requested(2, Identifiers.author("ada"));
        approve(second, new PublishEffect.MergedRequest(library));
        remove(authors.published(first.id()).orElseThrow());

        remove(authors.published(second.id()).orElseThrow());

        assertThat(libraries.find(name)).isEmpty();
        assertThat(threads.state(some.thread).count()).isZero();
    }

    @Test
    void whoDeletesAFurtherRequestIsNotTheNext() {
        AuthorId ada = Identifiers.author("ada");
        approve(first, new PublishEffect.FirstRequest(library));
        Contribution.Published second = requested(2, ada);
        approve(second, new PublishEffect.MergedRequest(library));
        authors.wipe(authors.copy(ada, second.id()).orElseThrow());

        remove(authors.published(first.id()).orElseThrow());

        assertThat(libraries.find(name)).isEmpty();
        assertThat(authors.find(second.id())).isEmpty();
    }

    @Test
    void votesOnARequestGoWithItWhereNobodyElseAsked() {
        approve(first, new PublishEffect.FirstRequest(library));
        votes.vote(first, Identifiers.author("ada"), 1);

        remove(authors.published(first.id()).orElseThrow());

        assertThat(libraries.find(name)).isEmpty();
    }

    @Test
    void aRequestThatModeratorsRemoveHandsItsLibraryOnToo() {
        approve(first, new PublishEffect.FirstRequest(library));
        Contribution.Published second = requested(2, Identifiers.author("ada"));
        approve(second, new PublishEffect.MergedRequest(library));
        Contribution.Published stands = authors.published(first.id()).orElseThrow();

        moderation.decide(
                stands.remove(some.thread),
                log("remove", stands, State.REMOVED),
                new PublishEffect.None());
        assertThat(libraries.find(name).orElseThrow().contribution()).isEqualTo(second.id());

        WantedLibrary now = libraries.find(name).orElseThrow();
        moderation.decide(
                moderation.discarded(first.id()).orElseThrow().restore(),
                log("restore", stands, State.MERGED),
                new PublishEffect.MergedRequest(now));
        assertThat(libraries.find(name).orElseThrow().votes()).isEqualTo(2);
        assertThat(authors.find(first.id())).isEmpty();
    }

    @Test
    void aLibraryThatNobodyElseAskedForGoesWithItsRequest() {
        approve(first, new PublishEffect.FirstRequest(library));

        remove(first);

        assertThat(libraries.find(name)).isEmpty();
    }

    @Test
    void itsStatusMovesUnlessSomebodyVotedMeanwhile() {
        approve(first, new PublishEffect.FirstRequest(library));
        WantedLibrary planned = library.in(RequestStatus.PLANNED, Optional.empty());
        WantedLibrary linked =
                planned.in(RequestStatus.PLANNED, Optional.of("https://example.org/review"));

        assertThat(libraries.replace(library, planned, setRequest("planned"))).isTrue();
        assertThat(libraries.replace(library, planned, setRequest("planned"))).isFalse();
        assertThat(libraries.replace(planned, linked, setRequest("planned"))).isTrue();
        assertThat(libraries.find(name)).contains(linked);
        votes.vote(first, Identifiers.author("ada"), 1);
        assertThat(libraries.replace(linked, planned, setRequest("planned"))).isFalse();
        assertThat(records.log("", 100).items())
                .filteredOn(entry -> name.equals(entry.subject()))
                .hasSize(2);
    }

    @Test
    void theListIsByNameAndStatusAndGoesOnWhereAPageEnds() {
        approve(first, new PublishEffect.FirstRequest(library));

        String before = before(normalised());
        Page<WantedLibrary> page = libraries.list(List.of(RequestStatus.OPEN), before, 1);

        assertThat(page.items()).containsExactly(library);
        assertThat(libraries.list(List.of(RequestStatus.values()), before, 1).items())
                .containsExactly(library);
        assertThat(libraries.list(List.of(RequestStatus.DONE), before, 100).items())
                .doesNotContain(library);
        assertThat(libraries.list(List.of(RequestStatus.OPEN), normalised(), 100).items())
                .doesNotContain(library);
    }

    private String normalised() {
        return LibraryName.normalised(name);
    }

    /// The position right before this library.
    private static String before(String normalised) {
        return normalised.substring(0, normalised.length() - 1);
    }

    private LogEntry setRequest(String status) {
        return new LogEntry(Instant.now(), "grace", "set-request", name, "", status);
    }

    private Contribution.Published requested(int minute, AuthorId author) {
        return Contributions.with(request, Contributions.by(author, some.root(minute)));
    }
}
