package guide.summaries.similar;

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

/// How near the frameworks of one catalogue are to one another; made once for a revision.
///
/// Two frameworks share what both are known to have. A feature weighs `1 - having / (all + 1)`,
/// where `having` is how many of all frameworks have it: what everybody has says little. The share
/// is the weight of what they share by the weight of what either has. What is unknown counts for
/// nothing, exactly as a no does.
///
/// One question looks at each framework once: its features are bits.
public final class Similarity {

    /// How many are named.
    public static final int MOST = 5;

    /// How much of what is shared is named.
    public static final int MOST_SHARED = 8;

    /// Without a relation a smaller share is no reason.
    public static final double LEAST_SHARE = 0.25;

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

    /// The nearest of the others, at most [#MOST], by score and then by slug; none for a slug that
    /// is not in the catalogue.
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
                                new Near(
                                        slugs.get(other),
                                        other,
                                        share(both(own, other), own, other),
                                        related.contains(slugs.get(other))))
                .filter(near -> near.related() || near.share() >= LEAST_SHARE)
                .sorted(
                        Comparator.comparingDouble(Near::score)
                                .reversed()
                                .thenComparing(Near::slug))
                .limit(MOST)
                .map(near -> kin(own, near, touching))
                .toList();
    }

    /// A framework that has a reason, before its reasons are told.
    private record Near(Slug slug, int number, double share, boolean related) {
        double score() {
            return (related ? 0.5 : 0) + share / 2;
        }
    }

    private SimilarFramework kin(int own, Near near, List<Relation> touching) {
        List<SimilarityReason> similarityReason = new ArrayList<>();
        touching.stream()
                .filter(relation -> relation.touches(near.slug()))
                .forEach(relation -> similarityReason.add(new SimilarityReason.Related(relation)));
        if (near.share() > 0) {
            BitSet shared = both(own, near.number());
            similarityReason.add(
                    new SimilarityReason.Shared(
                            near.share(), shared.cardinality(), strongest(shared)));
        }
        return new SimilarFramework(near.slug(), near.score(), similarityReason);
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
                .limit(MOST_SHARED)
                .toList();
    }

    private double weight(int feature) {
        long count = having.stream().filter(bits -> bits.get(feature)).count();
        return 1 - count / (slugs.size() + 1.0);
    }
}
