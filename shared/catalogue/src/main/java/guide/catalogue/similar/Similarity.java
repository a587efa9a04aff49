package guide.catalogue.similar;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Slug;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Computes the similarity of the frameworks of one catalogue; created once for each revision.
///
/// Two frameworks share the features that both are known to have. The weight of a feature is `1 -
/// having / (all + 1)`, where `having` is the number of frameworks that have it: a feature that all
/// have says little. The share is the weight of the common features divided by the weight of the
/// features that either has. Unknown counts the same as no.
///
/// A call compares with each framework once; features are bits.
public final class Similarity {

    /// The maximum number of similar frameworks.
    public static final int MAX = 5;

    /// The maximum number of shared features that are listed.
    public static final int MAX_SHARED = 8;

    /// The minimum share if there is no relation.
    public static final double MIN_SHARE = 0.25;

    private final List<Slug> slugs;
    private final List<BitSet> having;
    private final List<Feature> features;
    private final double[] weights;
    private final List<Relation> relations;

    public Similarity(Catalogue catalogue) {
        Map<Feature, Integer> numbers = new LinkedHashMap<>();
        List<BitSet> bits = new ArrayList<>();
        for (Framework framework : catalogue.frameworks()) {
            BitSet own = new BitSet();
            Feature.of(framework)
                    .forEach(f -> own.set(numbers.computeIfAbsent(f, _ -> numbers.size())));
            bits.add(own);
        }
        slugs = catalogue.frameworks().stream().map(Framework::slug).toList();
        having = List.copyOf(bits);
        features = List.copyOf(numbers.keySet());
        weights = IntStream.range(0, features.size()).mapToDouble(this::weight).toArray();
        relations = catalogue.relations();
    }

    /// Returns the most similar frameworks, at most [#MAX], by score and then by slug; none for a
    /// slug that is not in the catalogue.
    public List<SimilarFramework> of(Slug slug) {
        int own = slugs.indexOf(slug);
        if (own < 0) {
            return List.of();
        }
        List<Relation> touching = relations.stream().filter(r -> r.touches(slug)).toList();
        Set<Slug> related =
                touching.stream().map(r -> r.other(slug)).collect(Collectors.toUnmodifiableSet());
        return IntStream.range(0, slugs.size())
                .filter(other -> other != own)
                .mapToObj(
                        other ->
                                new Match(
                                        slugs.get(other),
                                        other,
                                        share(both(own, other), own, other),
                                        related.contains(slugs.get(other))))
                .filter(match -> match.related() || match.share() >= MIN_SHARE)
                .sorted(
                        Comparator.comparingDouble(Match::score)
                                .reversed()
                                .thenComparing(Match::slug))
                .limit(MAX)
                .map(match -> similar(own, match, touching))
                .toList();
    }

    /// A similar framework, before its reasons are collected.
    private record Match(Slug slug, int number, double share, boolean related) {
        double score() {
            return (related ? 0.5 : 0) + share / 2;
        }
    }

    private SimilarFramework similar(int own, Match match, List<Relation> touching) {
        List<SimilarityReason> reasons = new ArrayList<>();
        touching.stream()
                .filter(relation -> relation.touches(match.slug()))
                .forEach(relation -> reasons.add(new SimilarityReason.Related(relation)));
        if (match.share() > 0) {
            BitSet shared = both(own, match.number());
            reasons.add(
                    new SimilarityReason.Shared(
                            match.share(), shared.cardinality(), strongest(shared)));
        }
        return new SimilarFramework(match.slug(), match.score(), reasons);
    }

    private BitSet both(int own, int other) {
        BitSet shared = (BitSet) having.get(own).clone();
        shared.and(having.get(other));
        return shared;
    }

    private double share(BitSet shared, int own, int other) {
        BitSet either = (BitSet) having.get(own).clone();
        either.or(having.get(other));
        return either.isEmpty() ? 0 : sum(shared) / sum(either);
    }

    private double sum(BitSet of) {
        return of.stream().mapToDouble(feature -> weights[feature]).sum();
    }

    private List<SimilarityReason.Weighed> strongest(BitSet shared) {
        return shared.stream()
                .mapToObj(f -> new SimilarityReason.Weighed(features.get(f), weights[f]))
                .sorted(Comparator.comparingDouble(SimilarityReason.Weighed::weight).reversed())
                .limit(MAX_SHARED)
                .toList();
    }

    private double weight(int feature) {
        long count = having.stream().filter(bits -> bits.get(feature)).count();
        return 1 - count / (slugs.size() + 1.0);
    }
}
