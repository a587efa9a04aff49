package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Decision;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Contributions;
import guide.comments.ports.Moderation;
import guide.comments.ports.Page;
import guide.comments.ports.PublishEffect;
import guide.lambda.dynamodb.Attributes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What nobody decides on ends after 90 days, in all its copies at once; what is published never
/// does. DynamoDB deletes late: here it never does, and what has ended is gone all the same.
@Tag("tables")
class EndsTest {

    private static final Duration LIFE = Duration.ofDays(90);

    private final Contributions some = new Contributions();
    private final Contribution.Published root = some.root(1);
    private Instant now = Contributions.NOON;
    private final CommentsTable table =
            new CommentsTable(LocalTables.CLIENT, LocalTables.COMMENTS, () -> now);
    private final AuthorContributions authors = new AuthorStore(table);
    private final Moderation moderation =
            new ModerationStore(
                    table,
                    new RevisionWriter(LocalTables.CATALOGUE),
                    new PackedWriter(LocalTables.CLIENT, LocalTables.CATALOGUE));

    @Test
    void whatIsHeldIsThereForNinetyDaysAndThenGoneInAllItsCopies() {
        hold(root);

        now = root.createdAt().plus(LIFE).minusSeconds(1);
        assertThat(moderation.held(root.id())).isPresent();
        assertThat(queued()).contains(root.id());
        assertThat(copy()).isPresent();

        now = root.createdAt().plus(LIFE);
        assertThat(moderation.held(root.id())).isEmpty();
        assertThat(moderation.state(root.id())).isEmpty();
        assertThat(queued()).doesNotContain(root.id());
        assertThat(copy()).isEmpty();
        assertThat(authors.copies(some.author)).isEmpty();
        assertThat(authors.copies(some.author, "", 10).items()).isEmpty();
    }

    @Test
    void whatIsPublishedNeverEnds() {
        hold(root);
        decide(some.held(root).publish(), State.PUBLISHED);

        assertThat(ends(ContributionItems.key(root.id()))).isEmpty();
        assertThat(ends(AuthorCopyItems.key(some.author, root.id()))).isEmpty();
        now = Instant.parse("2100-01-01T00:00:00Z");
        assertThat(moderation.find(root.id())).contains(root);
        assertThat(copy().map(AuthorCopy::markdown)).contains("Hello");
    }

    @Test
    void whatIsRestoredAndPublishedNeverEndsEither() {
        hold(root);
        decide(some.held(root).reject(), State.REJECTED);
        decide(discarded().restore(), State.HELD);
        decide(moderation.held(root.id()).orElseThrow().publish(), State.PUBLISHED);
        decide(root.remove(some.thread), State.REMOVED);
        decide(discarded().restore(), State.PUBLISHED);

        now = Instant.parse("2100-01-01T00:00:00Z");
        assertThat(moderation.find(root.id())).contains(root);
        assertThat(copy()).isPresent();
    }

    /// Its 90 days begin when it is taken back, not when it was written.
    @Test
    void whatIsTakenBackWaitsForNinetyDays() {
        hold(root);
        decide(some.held(root).publish(), State.PUBLISHED);
        now = Contributions.NOON.plus(Duration.ofDays(100));
        decide(root.hold(some.thread), State.HELD);

        now = now.plus(LIFE).minusSeconds(1);
        assertThat(moderation.held(root.id())).isPresent();
        assertThat(copy()).isPresent();
        now = now.plusSeconds(1);
        assertThat(moderation.held(root.id())).isEmpty();
        assertThat(copy()).isEmpty();
    }

    @Test
    void aChangeBeginsTheNinetyDaysAgainInBothCopies() {
        hold(root);
        Instant later = Contributions.NOON.plus(Duration.ofDays(1));
        Held before = some.held(root);
        Held after = before.revised(root.revised("<p>New</p>", later), before.reasons());
        authors.reviseHeld(before, after, some.copy(root, "Hello").in(State.HELD), "New");

        now = later.plus(LIFE).minusSeconds(1);
        assertThat(moderation.held(root.id())).contains(after);
        assertThat(copy().map(AuthorCopy::markdown)).contains("New");
        now = later.plus(LIFE);
        assertThat(moderation.held(root.id())).isEmpty();
        assertThat(copy()).isEmpty();
    }

    @Test
    void aHeldChangeEndsAndWhatItWasToChangeDoesNot() {
        new PostStore(table).publish(some.thread, root, some.copy(root, "Hello"));
        authors.holdChange(some.change(root));

        now = Contributions.NOON.plus(LIFE);
        assertThat(moderation.held(root.id())).isEmpty();
        assertThat(moderation.find(root.id())).contains(root);
        assertThat(copy()).isPresent();
    }

    @Test
    void whatWasDiscardedEndsNinetyDaysAfterTheDecision() {
        hold(root);
        decide(some.held(root).spam(), State.SPAM);
        Discarded discarded = discarded();

        now = now.plus(LIFE).minusSeconds(1);
        assertThat(discarded()).isEqualTo(discarded);
        assertThat(copy()).isPresent();
        now = now.plusSeconds(1);
        assertThat(moderation.discarded(root.id())).isEmpty();
        assertThat(copy()).isEmpty();
    }

    /// The oldest are in front of the queue: those that ended neither fill a page nor end it.
    @Test
    void aQueueThatBeginsWithManyThatEndedShowsWhatWaits() {
        IntStream.rangeClosed(1, 60).forEach(n -> hold(suggestion(n)));
        Contribution.Published last = suggestion(61);
        hold(last);

        now = last.createdAt().plus(LIFE).minusSeconds(1);

        Page<Held> first =
                new ModerationReads(table).queue(List.of(ContributionKind.SUGGESTION), "", 1);
        assertThat(first.items()).extracting(Held::id).containsExactly(last.id());
    }

    /// Of a kind that no other test holds.
    private Contribution.Published suggestion(int minute) {
        Content content = new Content.Suggestion("a", "", "", "b", List.of());
        return Contributions.with(content, some.root(minute));
    }

    private void hold(Contribution.Published contribution) {
        new PostStore(table)
                .hold(some.held(contribution), some.copy(contribution, "Hello").in(State.HELD));
    }

    private void decide(Decision decision, State outcome) {
        LogEntry logEntry =
                new LogEntry(now, "grace", "decide", root.id().text(), "", outcome.apiName());
        assertThat(moderation.decide(decision, logEntry, new PublishEffect.None())).isTrue();
    }

    private Discarded discarded() {
        return moderation.discarded(root.id()).orElseThrow();
    }

    private Optional<AuthorCopy> copy() {
        return authors.copy(some.author, root.id());
    }

    private List<ContributionId> queued() {
        return new ModerationReads(table)
                .queue(List.of(ContributionKind.COMMENT), "", 1_000).items().stream()
                        .map(Held::id)
                        .toList();
    }

    private static Optional<Long> ends(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                LocalTables.CLIENT
                        .getItem(get -> get.tableName(LocalTables.COMMENTS).key(key))
                        .item();
        assertThat(item).isNotEmpty();
        return Optional.of(item)
                .filter(found -> found.containsKey(AuthorCopyItems.EXPIRES_AT))
                .map(found -> Attributes.number(found, AuthorCopyItems.EXPIRES_AT));
    }
}
