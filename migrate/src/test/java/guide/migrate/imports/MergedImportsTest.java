package guide.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.comments.domain.Author;
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
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.ports.PublishEffect;
import guide.comments.sites.SiteId;
import guide.comments.sites.SiteSettings;
import guide.comments.sites.Sites;
import guide.comments.storage.ModerationReads;
import guide.comments.storage.ModerationStore;
import guide.comments.storage.PostStore;
import guide.comments.storage.VoteStore;
import guide.comments.storage.settings.DynamoSites;
import guide.lambda.dynamodb.Attributes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Imports into threads that are in use.
@Tag("tables")
class MergedImportsTest {

    private static final String PAGE = "/hello/";
    private static final ThreadKey THREAD = new ThreadKey.OfPage(PAGE);

    private final ImportTable table = new ImportTable();

    private static Path oneThread(int replies) {
        return new GenericFile().thread(PAGE, "a", replies).write();
    }

    /// A reader's comment of now.
    private Contribution.Published post(Optional<ContributionId> parent) {
        String own =
                ContributionId.sortableId(
                        ImportTable.NOW.toEpochMilli(), new byte[10], ContributionKind.COMMENT);
        ContributionId id =
                parent.map(to -> to.reply(own)).orElseGet(() -> Identifiers.root(THREAD, own));
        Contribution.Published posted =
                new Contribution.Published(
                        id,
                        parent,
                        Identifiers.author("a reader"),
                        new Author("Grace", null, null),
                        new Content.Comment(),
                        "<p>Here</p>",
                        0,
                        Optional.empty(),
                        Votes.NONE);
        new PostStore(table.table())
                .publish(
                        THREAD,
                        posted,
                        new AuthorCopy(
                                posted.authorId(),
                                id,
                                THREAD,
                                posted.author(),
                                posted.content(),
                                "Here",
                                "f",
                                "t",
                                State.PUBLISHED));
        return posted;
    }

    private Contribution.Published first() {
        return (Contribution.Published) table.standing(PAGE).getFirst();
    }

    @Test
    void aSecondImportAddsWhatIsNew() {
        table.run(oneThread(2));

        ImportTotals totals = table.run(oneThread(9));

        assertThat(totals.known()).isEqualTo(3);
        assertThat(totals.isNew()).isEqualTo(7);
        ImportTable atOnce = new ImportTable();
        atOnce.run(oneThread(9));
        assertThat(table.comments()).isEqualTo(atOnce.comments());
    }

    @Test
    void whatReadersWroteStaysAsItIs() {
        table.run(oneThread(1));
        Contribution.Published reply = post(Optional.of(first().id()));
        new VoteStore(table.table()).vote(first(), Identifiers.author("a voter"), 1);
        Contribution.Published voted = first();

        table.run(oneThread(6));

        assertThat(table.standing(PAGE)).hasSize(8).contains(reply, voted);
        assertThat(voted.votes()).isEqualTo(new Votes(1, 0));
        assertThat(Attributes.number(table.head(PAGE), "count")).isEqualTo(8);
        assertThat(table.run(oneThread(6)).isNew()).isZero();
    }

    @Test
    void anImportIntoAThreadOfReadersLeavesTheirs() {
        Contribution.Published posted = post(Optional.empty());

        table.run(oneThread(2));

        assertThat(table.standing(PAGE)).hasSize(4).contains(posted);
    }

    @Test
    void whatModeratorsRemovedDoesNotComeBack() {
        table.run(oneThread(0));
        Decision removal = first().remove(THREAD);
        assertThat(moderation().decide(removal, log("remove", removal), new PublishEffect.None()))
                .isTrue();

        ImportTotals totals = table.run(oneThread(0));

        assertThat(totals.isNew()).isZero();
        assertThat(totals.known()).isEqualTo(1);
        assertThat(table.standing(PAGE)).isEmpty();
    }

    /// Nothing here is about the catalogue.
    private ModerationStore moderation() {
        return new ModerationStore(
                table.table(),
                new RevisionWriter("none"),
                new PackedWriter(table.table().client(), "none"));
    }

    private static LogEntry log(String what, Decision decision) {
        return new LogEntry(ImportTable.NOW, "grace", what, decision.id().text(), "", null, null);
    }

    /// A reply to what waits was published there: its place is held until somebody decides.
    @Test
    void whatWaitsAboveAPublishedReplyTakesItsPlaceOnceItIsPublished() {
        GenericFile file = new GenericFile();
        file.comment(PAGE, "a", "", Map.of("state", "waiting")).comment(PAGE, "b", "a");
        table.run(file.write());
        assertThat(table.standing(PAGE).getFirst()).isInstanceOf(Contribution.Tombstone.class);
        Held held =
                new ModerationReads(table.table())
                        .queue(List.of(ContributionKind.COMMENT), "", 10)
                        .items()
                        .getFirst();
        assertThat(held.reasons().getFirst().detail())
                .isEqualTo("Nobody had decided on it in generic.");

        assertThat(
                        moderation()
                                .decide(
                                        held.publish(),
                                        log("publish", held.publish()),
                                        new PublishEffect.None()))
                .isTrue();

        assertThat(table.outline(PAGE))
                .isEqualTo(
                        """
                        Ada 2020-01-01T00:00:00Z +0-0 <p>Text of a</p>
                          Ada 2020-01-01T00:01:00Z +0-0 <p>Text of b</p>
                        """);
    }

    @Test
    void spamCanBeLookedAtAndBroughtBack() {
        GenericFile file = new GenericFile().comment(PAGE, "a", "", Map.of("state", "spam"));
        table.run(file.write());
        ContributionId id = id("a");

        Discarded spam = moderation().discarded(id).orElseThrow();

        assertThat(spam.state()).isEqualTo(State.SPAM);
        assertThat(spam.before()).isEqualTo(State.HELD);
    }

    private static ContributionId id(String id) {
        String identity =
                new ImportIds("generic").identity(id, GenericFile.FIRST.toString(), THREAD.text());
        return Identifiers.root(
                THREAD, "%012x".formatted(GenericFile.FIRST.toEpochMilli()) + identity + "0");
    }

    @Test
    void aPageThatWasClosedIsClosedUnlessItIsInUse() {
        GenericFile file = new GenericFile();
        file.comment(PAGE, "a", "", Map.of("closed", true));
        file.comment("/used/", "a", "", Map.of("closed", true));
        table.run(new GenericFile().comment("/used/", "z", "").write());

        table.run(file.write());

        assertThat(table.head(PAGE)).containsKey("closedAt");
        assertThat(table.head("/used/")).doesNotContainKey("closedAt");
    }

    @Test
    void oneFileForTwoSitesIsTwoThreads() {
        Path file = oneThread(2);
        assertThat(table.run(withSite(file, "a")).refused()).isEqualTo(4);
        List<SiteSettings> sites =
                Stream.of("default", "a", "b")
                        .map(id -> new SiteSettings(id, List.of(), null, null, null, null))
                        .toList();
        new DynamoSites(table.table(), InstantSource.fixed(ImportTable.NOW))
                .replace(
                        new Sites(0, sites),
                        new LogEntry(ImportTable.NOW, "grace", "set-sites", null, "", null));
        table.run(withSite(file, "a"));
        table.run(withSite(file, "b"));

        assertThat(table.standing("a" + PAGE)).hasSize(3);
        assertThat(table.standing("b" + PAGE)).hasSize(3);
        assertThat(table.standing(PAGE)).isEmpty();
        assertThat(table.run(withSite(file, "b")).isNew()).isZero();
    }

    private static ImportOptions withSite(Path file, String site) {
        ImportOptions usual = ImportTable.options(file, true);
        return new ImportOptions(
                file,
                "",
                Optional.of(new SiteId(site)),
                Optional.empty(),
                true,
                usual.report(),
                usual.work());
    }
}
