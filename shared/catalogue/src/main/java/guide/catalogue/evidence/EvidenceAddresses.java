package guide.catalogue.evidence;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Usual;
import guide.lambda.text.WebAddress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Gives each piece of evidence its address by a rule, so that nobody has to write it down, and an
/// address never disagrees with what it is the address of.
///
/// An address that the catalogue has wins. Otherwise a locator that is an address is its own;
/// `owner/repository:path` is the file on GitHub, at the release's tag where the framework says how
/// its tags are called; a package's file is shown where `package.files` says, or in the registry;
/// metadata is on the release's page there; and a run is on this guide's own pages, which have what
/// was found and the program.
///
/// @param slug the framework; null for evidence of no framework alone
/// @param distribution the package that paths are in; null if it is not known
public record EvidenceAddresses(
        @Nullable Slug slug, Framework.@Nullable Distribution distribution) {

    private static final int LONGEST = 300;

    /// For evidence of no framework alone, whose paths are in no package.
    public static final EvidenceAddresses OF_NO_FRAMEWORK = new EvidenceAddresses(null, null);

    public static EvidenceAddresses of(Framework framework) {
        return new EvidenceAddresses(framework.slug(), framework.distribution());
    }

    /// For a relation, which paths are of the framework that it begins at.
    public static EvidenceAddresses of(Relation relation, Catalogue catalogue) {
        return catalogue
                .framework(relation.from())
                .map(EvidenceAddresses::of)
                .orElse(OF_NO_FRAMEWORK);
    }

    /// Returns the fact's evidence, each with its address.
    public List<Evidence> of(Fact fact) {
        return addressed(fact.evidence(), fact.trait(), fact.version());
    }

    /// Returns the usual package with the addresses of its evidence; its files are in that package.
    public @Nullable Usual usual(Fact fact) {
        Usual usual = fact.usual();
        if (usual == null) {
            return null;
        }
        Framework.@Nullable Distribution other =
                usual.purl() == null
                        ? null
                        : new Framework.Distribution("other", usual.name(), usual.purl());
        return new Usual(
                usual.name(),
                usual.purl(),
                usual.whose(),
                usual.version(),
                new EvidenceAddresses(slug, other)
                        .addressed(usual.evidence(), fact.trait(), usual.version()));
    }

    /// Returns the claim's evidence. What people ran is where the runs of the first framework
    /// answer the first trait that the claim is about.
    public static List<Evidence> of(Claim claim) {
        List<Evidence> all = OF_NO_FRAMEWORK.of(claim.evidence());
        if (claim.traits().isEmpty() || claim.frameworks().isEmpty()) {
            return all;
        }
        EvidenceAddresses first = new EvidenceAddresses(claim.frameworks().getFirst(), null);
        TraitId trait = claim.traits().getFirst();
        return all.stream()
                .map(
                        each ->
                                each.kind() == EvidenceKind.RUN
                                        ? first.addressed(each, trait, null)
                                        : each)
                .toList();
    }

    /// Returns evidence of something other than a fact.
    public List<Evidence> of(List<Evidence> evidence) {
        return addressed(evidence, null, null);
    }

    /// Returns the fact without the addresses that the rule gives anyway, as it is stored.
    public Fact withoutGiven(Fact fact) {
        Fact bare = fact.withEvidence(bare(fact.evidence(), fact.trait(), fact.version()));
        Usual usual = fact.usual();
        return usual == null
                ? bare
                : bare.withUsual(
                        new Usual(
                                usual.name(),
                                usual.purl(),
                                usual.whose(),
                                usual.version(),
                                bare(usual.evidence(), fact.trait(), usual.version())));
    }

    private List<Evidence> bare(List<Evidence> evidence, TraitId trait, @Nullable String version) {
        return evidence.stream()
                .map(
                        each -> {
                            Evidence without = each.at(null);
                            String given = addressed(without, trait, version).url();
                            return each.url() != null && each.url().equals(given) ? without : each;
                        })
                .toList();
    }

    private List<Evidence> addressed(
            List<Evidence> evidence, @Nullable TraitId trait, @Nullable String version) {
        return evidence.stream().map(each -> addressed(each, trait, version)).toList();
    }

    private Evidence addressed(
            Evidence evidence, @Nullable TraitId trait, @Nullable String version) {
        if (evidence.url() != null) {
            return evidence;
        }
        return url(evidence, trait, evidence.version() == null ? version : evidence.version())
                .filter(url -> url.length() <= LONGEST && WebAddress.parse(url).isPresent())
                .map(evidence::at)
                .orElse(evidence);
    }

    private Optional<String> url(
            Evidence evidence, @Nullable TraitId trait, @Nullable String version) {
        String locator = evidence.locator();
        if (locator.startsWith("https://") || locator.startsWith("http://")) {
            return Optional.of(locator);
        }
        ReleaseFiles files = new ReleaseFiles(distribution, version);
        return switch (evidence.kind()) {
            case DOCS, ANNOUNCEMENT ->
                    Optional.of("https://" + locator)
                            .filter(_ -> WebAddress.looksLikeHost(locator));
            case SOURCE -> files.ofRepository(locator);
            case PACKAGE_FILE -> files.ofPackage(locator);
            case METADATA -> files.release();
            case RUN -> RunAddress.of(locator, slug, trait);
        };
    }
}
