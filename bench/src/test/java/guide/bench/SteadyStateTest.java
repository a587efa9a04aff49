package guide.bench;

import static org.assertj.core.api.Assertions.assertThat;

import guide.bench.GuideRequests.NamedRequest;
import guide.catalogue.model.Catalogue;
import guide.data.GeneratedCatalogue;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The table calls of reads, counted through the handlers: none while the catalogue cache is fresh,
/// and half a unit after it expires, whatever the size of the catalogue.
@Tag("own-tables")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteadyStateTest {

    /// More than one Query can return.
    private static final Catalogue CATALOGUE = GeneratedCatalogue.of(250, 60, 1);

    private LargeCatalogue table;
    private List<NamedRequest> requests;

    @BeforeAll
    void load(@TempDir Path folder) {
        GeneratedCatalogue.write(CATALOGUE, folder);
        table = new LargeCatalogue(folder);
        requests = new GuideRequests(table, CATALOGUE).all();
        requests.forEach(request -> RequestFactory.ok(RequestFactory.call(request)));
    }

    @AfterAll
    void close() {
        table.close();
    }

    /// The entries would be a Query for each of their megabytes.
    @Test
    void aStartReadsTheCatalogueOnceAndPacked() {
        NamedRequest first = new GuideRequests(table, CATALOGUE).all().getFirst();

        table.meter().reset();
        RequestFactory.ok(RequestFactory.call(first));

        assertThat(table.meter().calls()).containsExactly("Query");
    }

    /// As `docs/tables.md` and the costs in `docs/operate.md` have it.
    @Test
    void aStartWithThisRepositorysCatalogueTakesOneCallOfEightUnits() {
        try (LargeCatalogue own =
                new LargeCatalogue(ProjectRoot.root().resolve("data/catalogue"))) {
            own.meter().reset();
            RequestFactory.ok(
                    RequestFactory.call(
                            own.summaries(), RequestFactory.event("/v1/frameworks", "limit=1")));

            assertThat(own.meter().calls()).containsExactly("Query");
            assertThat(own.meter().units()).isEqualTo(8);
        }
    }

    @Test
    void aFreshCacheNeedsNoCall() {
        table.expireCache();
        requests.forEach(RequestFactory::call);

        table.meter().reset();
        requests.forEach(RequestFactory::call);

        assertThat(table.meter().calls()).isEmpty();
    }

    @Test
    void anExpiredCacheCostsHalfAUnit() {
        for (NamedRequest request : requests) {
            table.expireCache();
            table.meter().reset();

            RequestFactory.ok(RequestFactory.call(request));

            assertThat(table.meter().calls()).as(request.name()).containsExactly("GetItem");
            assertThat(table.meter().units()).as(request.name()).isEqualTo(0.5);
        }
    }
}
