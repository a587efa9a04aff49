package guide.summaries;

import guide.catalogue.Catalogue;
import guide.catalogue.Framework;
import guide.catalogue.RelationType;
import guide.catalogue.RelationWord;
import guide.catalogue.Slug;
import guide.catalogue.Status;
import guide.catalogue.Trait;
import guide.catalogue.TraitId;
import guide.related.Because;
import guide.related.Feature;
import guide.related.Kin;
import guide.snapshot.FrameworkItem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A framework that somebody may like who likes another one, and why. Figures have three decimals.
record RelatedView(
        Slug slug,
        String name,
        String tagline,
        Status status,
        String url,
        double score,
        List<Reason> because) {

    /// Tells itself apart by `kind`.
    sealed interface Reason {}

    /// @param kind `relation`
    /// @param word what the framework at hand is to the related one; `text` says it in a sentence
    record ByRelation(String kind, RelationWord word, String text, RelationType type)
            implements Reason {}

    /// @param kind `shared-facts`
    /// @param count of all that they share; `facts` has the weightiest
    record BySharedFacts(String kind, double share, int count, List<SharedFact> facts)
            implements Reason {}

    /// @param choice the word that both have chosen; absent where both support the trait
    record SharedFact(TraitId trait, String title, @Nullable String choice, double weight) {}

    /// @param here the framework at hand
    static RelatedView of(Kin kin, Slug here, Catalogue catalogue) {
        Framework framework = catalogue.framework(kin.framework()).orElseThrow();
        return new RelatedView(
                framework.slug(),
                framework.name(),
                framework.tagline(),
                framework.status(),
                FrameworkItem.urlOf(framework.slug()),
                rounded(kin.score()),
                kin.because().stream().map(each -> reason(each, here, catalogue)).toList());
    }

    private static Reason reason(Because because, Slug here, Catalogue catalogue) {
        return switch (because) {
            case Because.Related(var relation) -> {
                SeenRelation seen = SeenRelation.of(relation, here, catalogue);
                yield new ByRelation("relation", seen.word(), seen.text(), seen.type());
            }
            case Because.Shared shared ->
                    new BySharedFacts(
                            "shared-facts",
                            rounded(shared.share()),
                            shared.count(),
                            shared.strongest().stream().map(f -> fact(f, catalogue)).toList());
        };
    }

    private static SharedFact fact(Because.Weighed weighed, Catalogue catalogue) {
        Feature feature = weighed.feature();
        String title =
                catalogue.trait(feature.trait()).map(Trait::title).orElse(feature.trait().value());
        return new SharedFact(
                feature.trait(), title, feature.choice().orElse(null), rounded(weighed.weight()));
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
