package guide.summaries.exports;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Project;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.view.ClaimView;
import guide.catalogue.view.FactView;
import guide.catalogue.view.RelationView;

import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// The catalogue as an SQLite database, made in memory by SQLite itself. The same catalogue on the
/// same day gives the same bytes.
final class CatalogueDatabase {

    private static final String SCHEMA = "/exports/catalogue.sql";

    private final DatabaseTables tables;

    private CatalogueDatabase(DatabaseTables tables) {
        this.tables = tables;
    }

    static byte[] of(Catalogue catalogue, LocalDate today) {
        try (SQLiteConnection connection =
                JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
            createTables(connection);
            connection.setAutoCommit(false);
            new CatalogueDatabase(new DatabaseTables(connection)).write(catalogue, today);
            connection.commit();
            return connection.serialize("main");
        } catch (SQLException e) {
            throw new IllegalStateException("a database that cannot be written", e);
        }
    }

    private static void createTables(SQLiteConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                InputStream schema = CatalogueDatabase.class.getResourceAsStream(SCHEMA)) {
            String text =
                    new String(
                            Objects.requireNonNull(schema, SCHEMA).readAllBytes(),
                            StandardCharsets.UTF_8);
            statement.executeUpdate(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Catalogue catalogue, LocalDate today) throws SQLException {
        tables.add("catalogue", catalogue.revision(), catalogue.updatedAt(), today);
        int position = 0;
        for (Trait each : catalogue.traits()) {
            trait(each, ++position);
        }
        for (Framework each : catalogue.frameworks()) {
            framework(each);
            for (FactView fact : FactView.all(each, catalogue, today)) {
                fact(each.slug(), fact);
            }
        }
        for (Project each : catalogue.projects()) {
            tables.add("projects", each.slug(), each.name(), each.url());
        }
        for (Relation each : catalogue.relations()) {
            relation(RelationView.of(each, catalogue));
        }
        for (Claim each : catalogue.claims()) {
            claim(ClaimView.of(each));
        }
        for (Preset each : catalogue.presets()) {
            preset(each);
        }
    }

    private void relation(RelationView relation) throws SQLException {
        String type = ExportedValue.word(relation.type());
        Slug from = relation.from().slug();
        Slug to = relation.to().slug();
        tables.add("relations", type, from, to, relation.note());
        tables.addEvidence("relation_evidence", List.of(type, from, to), relation.evidence());
    }

    private void preset(Preset preset) throws SQLException {
        int extensions = preset.countsExtensions() ? 1 : 0;
        tables.add("presets", preset.id(), preset.title(), preset.question(), extensions);
        needs(preset.id(), "must", preset.must());
        needs(preset.id(), "want", preset.want());
        needs(preset.id(), "must-not", preset.mustnot());
    }

    private void needs(String preset, String kind, List<String> needs) throws SQLException {
        for (String each : needs) {
            tables.add("preset_needs", preset, kind, each);
        }
    }

    private void trait(Trait trait, int position) throws SQLException {
        tables.add(
                "traits",
                trait.id(),
                position,
                trait.title(),
                trait.question(),
                trait.group(),
                ExportedValue.word(trait.kind()),
                trait.unit(),
                trait.shelfLifeDays());
    }

    private void framework(Framework framework) throws SQLException {
        Framework.Latest latest = framework.latest();
        tables.add(
                "frameworks",
                framework.slug(),
                framework.name(),
                framework.tagline(),
                ExportedValue.word(framework.status()),
                framework.summary().markdown(),
                framework.distribution().purl(),
                latest == null ? null : latest.version(),
                latest == null ? null : latest.releasedOn(),
                framework.updatedAt());
        tables.addEach("tags", framework.slug(), framework.tags());
        for (Framework.Link each : framework.links()) {
            tables.add("links", framework.slug(), each.rel(), each.url());
        }
    }

    private void fact(Slug framework, FactView fact) throws SQLException {
        tables.add(
                "facts",
                framework,
                fact.trait(),
                ExportedValue.word(fact.support()),
                ExportedValue.text(fact.value()),
                fact.spread() == null ? null : fact.spread().least(),
                fact.spread() == null ? null : fact.spread().most(),
                fact.note(),
                fact.version(),
                fact.checkedOn(),
                fact.checkedBy(),
                fact.dueOn(),
                fact.stale() ? 1 : 0,
                fact.behind() ? 1 : 0,
                fact.usual() == null ? null : fact.usual().name());
        tables.addEvidence("fact_evidence", List.of(framework, fact.trait()), fact.evidence());
    }

    private void claim(ClaimView claim) throws SQLException {
        tables.add(
                "claims",
                claim.id(),
                claim.text(),
                ExportedValue.word(claim.verdict()),
                claim.why(),
                ExportedValue.word(claim.claimedBy()),
                claim.where(),
                claim.claimedOn(),
                claim.judgedOn());
        tables.addEach("claim_frameworks", claim.id(), claim.frameworks());
        tables.addEach("claim_traits", claim.id(), claim.traits());
        tables.addEvidence("claim_evidence", List.of(claim.id()), claim.evidence());
    }
}
