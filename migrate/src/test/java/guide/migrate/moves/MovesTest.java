package guide.migrate.moves;

import static guide.migrate.MigrateTables.AT_ONCE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.comments.domain.Contribution;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.VoteStore;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.threads.AskedThread;
import guide.comments.threads.PageRequest;
import guide.lambda.problem.ServiceUnavailableException;
import guide.migrate.FilledTable;
import guide.migrate.MigrateTables;
import guide.migrate.MigrationReport;
import guide.migrate.WriteFaults;
import guide.migrate.exports.ExportFile;
import guide.migrate.exports.OwnExportReader;
import guide.migrate.exports.TableLines;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A thread that moves is as if it had always been at its new place, and is found from the old one.
@Tag("tables")
class MovesTest {

    private static final ThreadKey OLD = page("/old/");
    private static final ThreadKey NEW = page("/new/");
    private static final SiteId BLOG = new SiteId("blog");
    private static final ThreadKey OF_BLOG = new ThreadKey.OfPage(BLOG, "/old/");

    /// The lines that have no time of their own, and no id in a text.
    private static final Set<String> COMPARED =
            Set.of(
                    "contribution",
                    "copy",
                    "held",
                    "discarded",
                    "asked",
                    "earlier",
                    "vote",
                    "voter",
                    "request",
                    "author");

    @TempDir private Path folder;

    private final CommentsTable table = MigrateTables.empty();
    private final FilledTable filled = new FilledTable(table);
    private final List<String> told = new ArrayList<>();

    @Test
    void everythingIsAsIfItHadAlwaysBeenThere() throws IOException {
        filled.everything(OLD);
        CommentsTable other = MigrateTables.empty();
        new FilledTable(other).everything(NEW);
        ThreadState before = new ThreadReads(table).state(OLD);

        move("exact /old/ /new/");

        assertThat(compared(table)).isEqualTo(compared(other)).hasSizeGreaterThan(40);
        ThreadState after = new ThreadReads(table).state(NEW);
        assertThat(after.count()).isEqualTo(before.count());
        assertThat(MigrateTables.items(table))
                .filteredOn(item -> item.toString().contains("thread=AttributeValue(S=page:/old/)"))
                .singleElement()
                .satisfies(
                        item -> assertThat(item).containsOnlyKeys("pk", "sk", "thread", "movedTo"));
    }

    @Test
    void theOldKeyAndTheOldIdsLeadToTheNewThread() {
        Contribution.Published root = filled.post(OLD, "Ada");
        Contribution.Published reply = filled.reply(OLD, root, "Bob");

        move("prefix /old/ /new/");

        ThreadReads reads = new ThreadReads(table);
        for (boolean newest : List.of(false, true)) {
            assertThat(reads.page(new PageRequest(OLD, Optional.empty(), newest, "", 10)).key())
                    .isEqualTo(NEW);
        }
        PageRequest replies = new PageRequest(OLD, Optional.of(root.id()), false, "", 10);
        assertThat(reads.page(replies).entries()).hasSize(1);
        assertThat(reads.find(AskedThread.known(OLD)).key()).isEqualTo(NEW);
        assertThat(reads.findAll(List.of(AskedThread.known(OLD))).values())
                .allMatch(found -> found.key().equals(NEW) && found.state().count() == 2);
        assertThat(reads.place(reply.id(), false).orElseThrow().thread()).isEqualTo(NEW);
        assertThat(reads.today(reply.id()).text()).isNotEqualTo(reply.id().text());
    }

    @Test
    void aDryRunSaysWhatWouldMoveAndWritesNothing() {
        filled.everything(OLD);
        Object before = MigrateTables.items(table);

        MigrationReport report =
                run(MoveRules.of(List.of("exact /old/ /new/"), Optional.empty()), false);

        assertThat(told).containsExactly("page:/old/ -> page:/new/: 10 comments");
        assertThat(report.count(ThreadMoves.THREADS)).isEqualTo(1);
        assertThat(MigrateTables.items(table)).isEqualTo(before);
    }

    @Test
    void twoThreadsBecomeOne() {
        filled.post(OLD, "Ada");
        Contribution.Published there = filled.post(NEW, "Bob");
        filled.reply(NEW, there, "Cleo");
        Contribution.Published pinned = filled.post(OLD, "Dan");
        filled.pin(pinned);
        filled.pin(there);

        move("regex /(o)ld/ /new/");

        assertThat(told)
                .containsExactly("page:/old/ -> page:/new/: 2 comments, to the 2 that are there");
        ThreadPage page =
                new ThreadReads(table).page(new PageRequest(NEW, Optional.empty(), false, "", 10));
        assertThat(page.thread().count()).isEqualTo(4);
        assertThat(page.pinned())
                .extracting(each -> each.author().name())
                .containsExactly("Dan", "Bob");
        assertThat(page.entries())
                .extracting(
                        entry -> ((Contribution.Published) entry.contribution()).author().name())
                .containsExactly("Ada", "Bob", "Dan");
    }

    @Test
    void aThreadMovesOnAndBack() {
        Contribution.Published root = filled.post(OLD, "Ada");

        move("exact /old/ /new/");
        move("exact /new/ /newest/");

        ThreadReads reads = new ThreadReads(table);
        assertThat(reads.find(AskedThread.known(OLD)).key()).isEqualTo(page("/newest/"));
        assertThat(new ThreadWrites(table).earlier(page("/newest/"))).containsExactly(NEW, OLD);
        assertThat(reads.place(root.id(), false)).isPresent();

        move("exact /newest/ /old/");

        assertThat(reads.find(AskedThread.known(OLD)).key()).isEqualTo(OLD);
        assertThat(reads.find(AskedThread.known(NEW)).key()).isEqualTo(OLD);
        assertThat(reads.place(root.id(), false).orElseThrow().contribution().id())
                .isEqualTo(root.id());
    }

    @Test
    void rulesThatMeetOneAnotherLeaveTheThreadWhereItIs() {
        filled.post(OLD, "Ada");
        filled.post(NEW, "Bob");

        MigrationReport report = move("exact /old/ /new/", "exact /new/ /newest/");
        told.clear();
        MigrationReport later = move("exact /old/ /new/");

        assertThat(report.count(ThreadMoves.REFUSED)).isEqualTo(1);
        assertThat(later.count(ThreadMoves.REFUSED)).isEqualTo(1);
        assertThat(told)
                .containsExactly("page:/old/ stays: page:/new/ has itself moved to page:/newest/");
        assertThat(new ThreadReads(table).state(OLD).count()).isEqualTo(1);
    }

    @Test
    void theSamePathOfAnotherSiteStays() throws IOException {
        filled.everything(OLD);
        filled.everything(OF_BLOG);
        String blog = export(table, Optional.of(BLOG));

        run(MoveRules.of(List.of("exact /old/ /new/"), Optional.of(SiteId.DEFAULT)), true);

        assertThat(export(table, Optional.of(BLOG))).isEqualTo(blog);

        String usual = export(table, Optional.of(SiteId.DEFAULT));
        move("exact /old/ /new/");

        assertThat(export(table, Optional.of(SiteId.DEFAULT))).isEqualTo(usual);
        assertThat(new ThreadReads(table).find(AskedThread.known(OF_BLOG)).key())
                .isEqualTo(new ThreadKey.OfPage(BLOG, "/new/"));
    }

    @Test
    void aMoveThatIsKilledAnywhereIsFinishedByTheNextRun() throws IOException {
        filled.everything(OLD);
        filled.post(NEW, "Zoe");
        CommentsTable whole = copy();
        run(whole, MoveRules.of(List.of("exact /old/ /new/"), Optional.empty()), true);
        List<?> expected = withoutVersions(whole);
        for (int last = 0; last < 80; last += 7) {
            CommentsTable other = copy();
            WriteFaults kill = new WriteFaults(last);
            CommentsTable dying =
                    new CommentsTable(
                            MigrateTables.through(kill), other.name(), MigrateTables.CLOCK);
            try {
                run(dying, MoveRules.of(List.of("exact /old/ /new/"), Optional.empty()), true);
            } catch (WriteFaults.Killed e) {
                assertThat(kill.writes()).isGreaterThan(last);
            }
            run(other, MoveRules.of(List.of("# none"), Optional.empty()), true);
            run(other, MoveRules.of(List.of("exact /old/ /new/"), Optional.empty()), true);

            assertThat(withoutVersions(other))
                    .as("killed after %d writes", last)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whileAThreadMovesNothingInItChangesAndItIsFound() {
        Contribution.Published root = filled.post(OLD, "Ada");
        WriteFaults kill = new WriteFaults(1);
        CommentsTable dying =
                new CommentsTable(MigrateTables.through(kill), table.name(), MigrateTables.CLOCK);
        assertThatThrownBy(
                        () ->
                                run(
                                        dying,
                                        MoveRules.of(
                                                List.of("exact /old/ /new/"), Optional.empty()),
                                        true))
                .isInstanceOf(WriteFaults.Killed.class);

        assertThatThrownBy(() -> new VoteStore(table).vote(root, FilledTable.author("Bob"), 1))
                .isInstanceOf(ServiceUnavailableException.class);
        assertThat(new ThreadReads(table).place(root.id(), false)).isPresent();
        assertThat(new ThreadReads(table).key(AskedThread.known(OLD))).isEqualTo(NEW);
    }

    @Test
    void aRuleThatIsNoneIsNamed() {
        for (String rule :
                List.of(
                        "exact /a/",
                        "exact a/ /b/",
                        "copy /a/ /b/",
                        "regex /( /b/",
                        "regex /a/ /$1/",
                        "exact /a/ /b/ /c/")) {
            assertThatThrownBy(
                            () -> MoveRules.of(List.of("# a comment", "", rule), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Line 3 of the rules");
        }
    }

    private MigrationReport move(String... rules) {
        return run(MoveRules.of(List.of(rules), Optional.empty()), true);
    }

    private MigrationReport run(MoveRules rules, boolean apply) {
        return run(table, rules, apply);
    }

    private MigrationReport run(CommentsTable in, MoveRules rules, boolean apply) {
        return new ThreadMoves(in, AT_ONCE, told::add).run(rules, apply);
    }

    private static ThreadKey page(String path) {
        return new ThreadKey.OfPage(path);
    }

    private CommentsTable copy() throws IOException {
        export(table, Optional.empty());
        CommentsTable copy = MigrateTables.empty();
        try (InputStream in =
                new BufferedInputStream(Files.newInputStream(folder.resolve("all")))) {
            new OwnExportReader(copy, AT_ONCE).run(in, true);
        }
        return copy;
    }

    private static List<?> withoutVersions(CommentsTable in) {
        return MigrateTables.items(in).stream()
                .peek(
                        item ->
                                item.computeIfPresent(
                                        "version",
                                        (_, value) -> item.containsKey("json") ? value : null))
                .toList();
    }

    private String export(CommentsTable from, Optional<SiteId> site) throws IOException {
        Path file = folder.resolve("all");
        new ExportFile(new TableLines(from, AT_ONCE)).write(file, site);
        return Files.readString(file);
    }

    private Map<String, Long> compared(CommentsTable in) throws IOException {
        return export(in, Optional.empty())
                .lines()
                .filter(line -> COMPARED.contains(line.split("\"", 5)[3]))
                .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
    }
}
