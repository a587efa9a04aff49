package guide.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.json.FrameworkWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.samples.Samples;
import guide.catalogue.similar.Similarity;
import guide.catalogue.view.ClaimView;
import guide.catalogue.view.FactView;
import guide.catalogue.view.FrameworkItem;
import guide.catalogue.view.RelationView;
import guide.data.CatalogueFiles;
import guide.lambda.json.Json;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is written by tokens is, character for character, what the mapper writes of the same view,
/// for the whole catalogue.
class WrittenByTokensTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read(Path.of("../../data/catalogue"));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    @Test
    void everyFrameworkWithSimilarOnes() {
        Similarity similarity = new Similarity(CATALOGUE);
        for (Framework framework : CATALOGUE.frameworks()) {
            Slug slug = framework.slug();
            List<RelatedView> related =
                    similarity.of(slug).stream()
                            .map(each -> RelatedView.of(each, slug, CATALOGUE))
                            .toList();

            holds(new FrameworkPage.FrameworkPageView(view(framework), related));
        }
    }

    @Test
    void everyFrameworkAsItIsStored() {
        for (Framework framework : CATALOGUE.frameworks()) {
            assertThat(JsonWriter.text(out -> FrameworkWriter.write(out, framework)))
                    .isEqualTo(Json.write(framework));
        }
    }

    @Test
    void listsOfFrameworks() {
        List<FrameworkItem> items =
                CATALOGUE.frameworks().stream()
                        .map(each -> FrameworkItem.of(each, CATALOGUE, TODAY))
                        .toList();

        holds(new FrameworkList.FrameworkListView(items, null));
        holds(new FrameworkList.FrameworkListView(items.subList(0, 3), "a-cursor"));
        holds(new FrameworkList.FrameworkListView(List.of(), null));
    }

    @Test
    void listsOfFacts() {
        for (Framework framework : CATALOGUE.frameworks()) {
            Slug slug = framework.slug();
            List<FactList.FactItem> items =
                    CATALOGUE.traits().stream().map(trait -> item(framework, trait)).toList();

            holds(new FactList.FactListView(items, slug.value()));
        }
    }

    private static FactList.FactItem item(Framework framework, Trait trait) {
        Slug slug = framework.slug();
        return new FactList.FactItem(
                new RelationView.End(slug, framework.name(), FrameworkItem.urlOf(slug)),
                trait,
                FactView.of(framework, framework.fact(trait.id()), trait, TODAY));
    }

    @Test
    void theWholeCatalogue() {
        List<ClaimView> claims = CATALOGUE.claims().stream().map(ClaimView::of).toList();

        holds(new CatalogueRoutes.Claims(claims, 7));
        holds(
                new CatalogueRoutes.Traits(
                        List.of(new CatalogueRoutes.TraitGroup("all", CATALOGUE.traits())), 7));
        holds(
                new WholeCatalogue(
                        1,
                        7,
                        Instant.EPOCH,
                        Instant.parse("2026-11-29T01:02:03.004Z"),
                        CATALOGUE.traits(),
                        CATALOGUE.frameworks().stream().map(WrittenByTokensTest::view).toList(),
                        CATALOGUE.projects(),
                        CATALOGUE.relations().stream()
                                .map(relation -> RelationView.of(relation, CATALOGUE))
                                .toList(),
                        claims,
                        CATALOGUE.presets(),
                        "a cursor"));
    }

    @Test
    void samples() {
        holds(
                new SamplesPage.SamplesPageView(
                        Samples.packed().passed().stream().map(SampleView::of).toList()));
    }

    /// A cursor that was signed before it was written by tokens stays valid.
    @Test
    void scopesOfCursors() {
        assertThat(
                        new FactFilter(
                                        Optional.of(true),
                                        Optional.empty(),
                                        Optional.of(new Slug("django")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        20)
                                .scope())
                .isEqualTo(
                        "[\"facts\",\"Optional[true]\",\"Optional[django]\",\"Optional.empty\"]");
    }

    private static FrameworkView view(Framework framework) {
        return FrameworkView.of(framework, CATALOGUE, TODAY);
    }

    private static void holds(JsonDocument view) {
        assertThat(JsonWriter.text(view)).isEqualTo(Json.write(view));
    }
}
