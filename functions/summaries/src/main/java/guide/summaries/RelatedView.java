package guide.summaries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.RelationWord;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.similar.Feature;
import guide.catalogue.similar.SimilarFramework;
import guide.catalogue.similar.SimilarityReason;
import guide.catalogue.view.FrameworkItem;
import guide.lambda.json.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// A framework that is similar to another one, and why. Numbers have three decimals.
record RelatedView(
        Slug slug,
        String name,
        String tagline,
        Status status,
        String url,
        double score,
        List<SimilarityReasonView> because) {

    /// A reason; `kind` tells which type it is.
    sealed interface SimilarityReasonView {}

    /// @param kind `relation`
    /// @param word what this framework is to the related one; `text` is the whole sentence
    record ByRelation(String kind, RelationWord word, String text, RelationType type)
            implements SimilarityReasonView {}

    /// @param kind `shared-facts`
    /// @param count the number of shared facts; `facts` has those with the most weight
    record BySharedFacts(String kind, double share, int count, List<SharedFact> facts)
            implements SimilarityReasonView {

        void writeTo(JsonWriter out) throws IOException {
            out.object().member("kind", kind).member("share", share).member("count", count);
            out.name("facts").array();
            for (SharedFact fact : facts) {
                out.object()
                        .member("trait", fact.trait().value())
                        .member("title", fact.title())
                        .member("choice", fact.choice())
                        .member("weight", fact.weight())
                        .end();
            }
            out.end().end();
        }
    }

    /// @param choice the choice that both share; absent if both support the trait
    record SharedFact(TraitId trait, String title, @Nullable String choice, double weight) {}

    /// @param here this framework
    static RelatedView of(SimilarFramework similarFramework, Slug here, Catalogue catalogue) {
        Framework framework = catalogue.framework(similarFramework.framework()).orElseThrow();
        return new RelatedView(
                framework.slug(),
                framework.name(),
                framework.tagline(),
                framework.status(),
                FrameworkItem.urlOf(framework.slug()),
                rounded(similarFramework.score()),
                similarFramework.reasons().stream()
                        .map(each -> reason(each, here, catalogue))
                        .toList());
    }

    private static SimilarityReasonView reason(
            SimilarityReason similarityReason, Slug here, Catalogue catalogue) {
        return switch (similarityReason) {
            case SimilarityReason.Related(var relation) -> {
                SeenRelation seen = SeenRelation.of(relation, here, catalogue);
                yield new ByRelation("relation", seen.word(), seen.text(), seen.type());
            }
            case SimilarityReason.Shared shared ->
                    new BySharedFacts(
                            "shared-facts",
                            rounded(shared.share()),
                            shared.count(),
                            shared.strongest().stream().map(f -> fact(f, catalogue)).toList());
        };
    }

    private static SharedFact fact(SimilarityReason.Weighed weighed, Catalogue catalogue) {
        Feature feature = weighed.feature();
        String title =
                catalogue.trait(feature.trait()).map(Trait::title).orElse(feature.trait().value());
        return new SharedFact(
                feature.trait(), title, feature.choice().orElse(null), rounded(weighed.weight()));
    }

    void writeTo(JsonWriter out) throws IOException {
        out.object()
                .member("slug", slug.value())
                .member("name", name)
                .member("tagline", tagline)
                .member("status", status)
                .member("url", url)
                .member("score", score);
        out.name("because").array();
        for (SimilarityReasonView reason : because) {
            switch (reason) {
                case ByRelation(var kind, var word, var text, var type) ->
                        out.object()
                                .member("kind", kind)
                                .member("word", word)
                                .member("text", text)
                                .member("type", type)
                                .end();
                case BySharedFacts shared -> shared.writeTo(out);
            }
        }
        out.end().end();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
