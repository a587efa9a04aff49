package guide.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Behind;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Framework.Distribution;
import guide.catalogue.model.Framework.Latest;
import guide.catalogue.store.Revision;
import guide.watch.registries.StubRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a call of the watch does to the catalogue.
@Tag("tables")
class WatchHandlerTest {

    private static final String NOW = "2026-11-30T03:00:00Z";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    private StubRegistry stub;
    private WatchCall watch;

    @BeforeEach
    void start() throws IOException {
        WatchTables.fill();
        stub = StubRegistry.start();
        watch = new WatchCall(stub.address(), NOW);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aNewerReleaseIsARevisionByTheWatchAndFactsAreBehind() {
        StubPackages.has(stub, "flask", "99.1");

        JsonNode answer = watch.call();

        assertThat(answer.path("newer").asInt()).isEqualTo(1);
        assertThat(WatchTables.latest("flask"))
                .isEqualTo(new Latest("99.1", LocalDate.parse("2026-11-28"), TODAY));
        assertThat(Behind.facts(WatchTables.framework("flask"))).isNotEmpty();
        Revision written = WatchTables.history("flask").getFirst();
        assertThat(written.by()).isEqualTo("watch");
        assertThat(written.comment()).isEqualTo("The registry has 99.1, released on 2026-11-28");
        assertThat(written.changes())
                .extracting(Revision.Change::path)
                .allMatch(path -> path.contains("/latest") || path.endsWith("/updatedAt"));
    }

    @Test
    void theSameReleaseIsWrittenOnce() {
        StubPackages.has(stub, "flask", "99.1");
        JsonNode _ = watch.call();
        long revision = WatchTables.table().revision();

        JsonNode again = watch.call();

        assertThat(again.path("newer").asInt()).isZero();
        assertThat(again.path("same").asInt()).isEqualTo(1);
        assertThat(WatchTables.table().revision()).isEqualTo(revision);
        assertThat(stub.requests())
                .filteredOn(each -> each.path().equals(StubPackages.path("flask")))
                .extracting(StubRegistry.Received::tag)
                .containsExactly(Optional.empty(), Optional.of("\"99.1\""));
    }

    @Test
    void anOlderReleaseIsToldAndLeftAlone() {
        StubPackages.has(stub, "flask", "0.1");
        Framework before = WatchTables.framework("flask");

        JsonNode answer = watch.call();

        assertThat(answer.path("older").asInt()).isEqualTo(1);
        assertThat(answer.path("remarks"))
                .extracting(JsonNode::asText)
                .contains("flask: the registry's newest is 0.1, which is not newer");
        assertThat(WatchTables.framework("flask")).isEqualTo(before);
    }

    /// Every day would be a revision for each framework every day.
    @Test
    void thatItIsStillTheNewestIsNotedOnceInAMonth() {
        String known = WatchTables.latest("flask").version();
        lookedUp("flask", known, TODAY.minusDays(30));
        lookedUp("quart", "99.1", TODAY.minusDays(31));
        StubPackages.has(stub, "flask", known);
        StubPackages.has(stub, "quart", "99.1");
        long revision = WatchTables.table().revision();

        JsonNode answer = watch.call();

        assertThat(answer.path("same").asInt()).isEqualTo(2);
        assertThat(WatchTables.table().revision()).isEqualTo(revision + 1);
        assertThat(WatchTables.latest("flask").checkedOn()).isEqualTo(TODAY.minusDays(30));
        assertThat(WatchTables.latest("quart").checkedOn()).isEqualTo(TODAY);
    }

    @Test
    void oneFrameworksTroubleDoesNotStopTheOthers() {
        stub.reply(StubPackages.path("django"), StubRegistry.status(500));
        stub.reply(StubPackages.path("tornado"), StubRegistry.endless("application/json"));
        stub.reply(
                StubPackages.path("pyramid"),
                StubRegistry.document("application/json", "{\"info\":7,\"releases\":{}}"));
        StubPackages.has(stub, "twisted", "99.1");

        JsonNode answer = watch.call();

        assertThat(answer.path("newer").asInt()).isEqualTo(1);
        assertThat(WatchTables.latest("twisted").version()).isEqualTo("99.1");
        assertThat(answer.path("remarks"))
                .extracting(JsonNode::asText)
                .contains(
                        "django: the registry fails",
                        "tornado: the answer takes too long",
                        "pyramid: the answer is none that the registry gives");
        assertThat(watch.line().path("level").asText()).isEqualTo("WARN");
        assertThat(watch.line().path("unseen").asInt()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void anotherPackageIsAskedForAnew() {
        StubPackages.has(stub, "flask", "99.1");
        JsonNode _ = watch.call();
        WatchTables.change("flask", framework -> ofPackage(framework, "quart"));

        JsonNode _ = watch.call();

        assertThat(stub.requests())
                .filteredOn(each -> each.path().equals(StubPackages.path("quart")))
                .extracting(StubRegistry.Received::tag)
                .containsOnly(Optional.empty());
    }

    @Test
    void withoutAnyRegistryItSaysThatItIsOffline() {
        JsonNode answer = new WatchCall("http://127.0.0.1:1", NOW).call();

        assertThat(answer.path("offline").asBoolean()).isTrue();
        assertThat(answer.path("newer").asInt()).isZero();
    }

    @Test
    void switchedOffItAsksAndReadsNothing() {
        WatchCall off = new WatchCall("none", NOW);

        JsonNode answer = off.call();

        assertThat(answer.path("off").asBoolean()).isTrue();
        assertThat(off.line().path("tableCalls").asInt()).isZero();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void whoAsksIsSaid() {
        JsonNode _ = watch.call();

        assertThat(stub.requests())
                .isNotEmpty()
                .allSatisfy(
                        each ->
                                assertThat(each.userAgent())
                                        .isEqualTo(
                                                "framework-guide-watch (+https://guide.example.org)"));
    }

    /// A load of files that were written before must not take a release back.
    @Test
    void aLoadKeepsWhatTheWatchHasFound() {
        StubPackages.has(stub, "flask", "99.1");
        JsonNode _ = watch.call();

        WatchTables.load();

        assertThat(WatchTables.latest("flask").version()).isEqualTo("99.1");
    }

    @Test
    void whatPeopleHaveChangedStaysTheirs() {
        WatchTables.change(
                "flask",
                each ->
                        each.withFact(
                                each.facts().getFirst().trait(), Optional.empty(), List.of()));
        StubPackages.has(stub, "flask", "99.1");
        JsonNode _ = watch.call();

        WatchTables.load();

        assertThat(WatchTables.framework("flask").facts()).isEmpty();
        assertThat(WatchTables.latest("flask").version()).isEqualTo("99.1");
    }

    private static void lookedUp(String slug, String version, LocalDate day) {
        WatchTables.change(
                slug, each -> each.withLatest(new Latest(version, TODAY.minusDays(60), day)));
    }

    private static Framework ofPackage(Framework framework, String name) {
        return new Framework(
                framework.slug(),
                framework.name(),
                framework.tagline(),
                framework.summary(),
                framework.status(),
                framework.tags(),
                framework.links(),
                new Distribution("pypi", name, "pkg:pypi/" + name),
                framework.latest(),
                framework.suits(),
                framework.doesNotSuit(),
                framework.facts(),
                framework.updatedAt());
    }
}
