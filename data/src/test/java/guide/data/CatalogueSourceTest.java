package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.store.CatalogueCache;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.CatalogueTable;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

@Tag("tables")
class CatalogueSourceTest {

    @Nested
    class InMemory extends CatalogueSourceContract {

        private final MemoryCatalogue memory = new MemoryCatalogue();

        @Override
        CatalogueSource source() {
            return memory;
        }

        @Override
        void load(Catalogue catalogue) {
            memory.load(catalogue);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class InDynamoDb extends CatalogueSourceContract {

        private final TableServer server = TestTables.start();
        private final Counted counted = new Counted();
        private final DynamoDbClient client = counted.client(server);
        private final Template template =
                Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of());
        private Instant now = Instant.parse("2026-06-01T12:00:00Z");
        private final InstantSource clock = () -> now;
        private CatalogueCache catalogueCache = cache();

        @BeforeAll
        void start() {
            Tables.create(template, client);
        }

        @AfterAll
        void stop() {
            client.close();
            server.close();
        }

        @BeforeEach
        void empty() {
            client.deleteTable(table -> table.tableName("CatalogueTable"));
            Tables.create(template, client);
            catalogueCache = cache();
        }

        @Override
        CatalogueSource source() {
            return catalogueCache;
        }

        @Override
        void load(Catalogue catalogue) {
            new Seed(client, "CatalogueTable", clock).load(catalogue, false);
            now = now.plus(Duration.ofSeconds(3));
        }

        @Test
        void withinTwoSecondsNothingIsAskedAndThenTheRevisionAlone() {
            load(Catalogues.sound());
            source().current();
            counted.reset();

            source().current();
            assertThat(counted.calls()).isEmpty();

            now = now.plus(CatalogueCache.FRESH_FOR);
            source().current();
            assertThat(counted.calls()).containsExactly("GetItem");
        }

        @Test
        void loadingTheSameAgainWritesNothing() {
            Seed seed = new Seed(client, "CatalogueTable", clock);

            assertThat(seed.load(Catalogues.sound(), false).changes()).isEqualTo(4);
            assertThat(seed.load(Catalogues.sound(), false).changes()).isZero();
            assertThat(new CatalogueTable(client, "CatalogueTable").revision()).isEqualTo(1);
        }

        @Test
        void aFrameworkThatLeftTheFilesLeavesTheTable() {
            Seed seed = new Seed(client, "CatalogueTable", clock);
            seed.load(Catalogues.sound(), false);

            List<Framework> one = Catalogues.sound().frameworks().subList(0, 1);
            assertThat(seed.load(Catalogues.of(one), false).changes()).isEqualTo(1);
            assertThat(source().current().frameworks()).hasSize(1);
        }

        private CatalogueCache cache() {
            return new CatalogueCache(
                    new CatalogueTable(client, "CatalogueTable"), clock, CatalogueCache.FRESH_FOR);
        }
    }
}
