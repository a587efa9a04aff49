package guide.data;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds facts against what the probes found when they ran last.
record ProbedFacts(Catalogue catalogue, List<ProbeResult> results) {

    /// One line for each fact that says otherwise than the last result, naming the cell, and for
    /// each that claims to be probed without a result that bears it out.
    List<String> faults() {
        return Stream.concat(results.stream().flatMap(this::difference), unfounded()).toList();
    }

    private Stream<String> difference(ProbeResult result) {
        return fact(result)
                .filter(fact -> result.isKnown() && !result.agreesWith(fact))
                .map(
                        fact ->
                                "%s/%s: the fact says %s, but %s found %s on %s: %s"
                                        .formatted(
                                                result.framework(),
                                                result.trait(),
                                                ProbeResult.said(fact),
                                                result.file(),
                                                result.said(),
                                                result.date(),
                                                result.how()))
                .stream();
    }

    private Optional<Fact> fact(ProbeResult result) {
        return catalogue
                .framework(result.framework())
                .map(framework -> framework.fact(result.trait()));
    }

    private Stream<String> unfounded() {
        return catalogue.frameworks().stream()
                .flatMap(
                        framework ->
                                framework.facts().stream()
                                        .filter(fact -> "probe".equals(fact.checkedBy()))
                                        .filter(fact -> !isFounded(framework.slug(), fact))
                                        .map(fact -> unfounded(framework, fact)));
    }

    private static String unfounded(Framework framework, Fact fact) {
        return "%s/%s: says that it was probed, but no result of its version and probe bears it out"
                .formatted(framework.slug(), fact.trait());
    }

    private boolean isFounded(Slug slug, Fact fact) {
        return results.stream()
                .filter(result -> result.framework().equals(slug))
                .filter(result -> result.trait().equals(fact.trait()) && result.isKnown())
                .map(result -> new Evidence(EvidenceKind.RUN, result.file(), result.version()))
                .anyMatch(fact.evidence()::contains);
    }
}
