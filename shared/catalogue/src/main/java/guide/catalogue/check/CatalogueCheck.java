package guide.catalogue.check;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Value;
import guide.catalogue.needs.Needs;
import guide.catalogue.needs.StatusTrait;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Checks the consistency between the parts of a catalogue; the model's constructors check each
/// part by itself.
public final class CatalogueCheck {

    private final Catalogue catalogue;
    private final List<String> faults = new ArrayList<>();

    private CatalogueCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Returns one line for each fault, with the location and the rule; empty for a valid
    /// catalogue.
    public static List<String> faults(Catalogue catalogue) {
        CatalogueCheck check = new CatalogueCheck(catalogue);
        check.traits();
        catalogue.frameworks().forEach(check::framework);
        check.relations();
        catalogue.claims().forEach(check::claim);
        catalogue.presets().forEach(check::preset);
        check.faults.addAll(EvidenceCheck.faults(catalogue));
        return List.copyOf(check.faults);
    }

    private void traits() {
        Set<TraitId> seen = new HashSet<>();
        for (Trait trait : catalogue.traits()) {
            require(seen.add(trait.id()), "trait " + trait.id(), "is a duplicate");
            require(
                    !trait.id().equals(StatusTrait.TRAIT.id()),
                    "trait " + trait.id(),
                    "has the id that is reserved for a framework's status");
            require(
                    (trait.kind() == TraitKind.CHOICE) != trait.choices().isEmpty(),
                    "trait " + trait.id(),
                    "must have choices if, and only if, its kind is choice");
        }
    }

    private void framework(Framework framework) {
        List<TraitId> actual = framework.facts().stream().map(Fact::trait).toList();
        List<TraitId> ordered =
                catalogue.traits().stream().map(Trait::id).filter(actual::contains).toList();
        require(
                actual.equals(ordered),
                framework.slug().value(),
                "must have at most one fact for each trait, in the traits' order");
        framework.facts().forEach(fact -> fact(framework.slug(), fact));
        Stream.concat(framework.suits().stream(), framework.doesNotSuit().stream())
                .flatMap(fit -> fit.because().stream())
                .forEach(trait -> knownTrait(framework.slug() + " fit", trait));
    }

    private void fact(Slug slug, Fact fact) {
        String place = slug + "/" + fact.trait();
        knownTrait(place, fact.trait());
        catalogue.trait(fact.trait()).ifPresent(trait -> kind(place, fact, trait));
    }

    private void kind(String place, Fact fact, Trait trait) {
        Value value = fact.value();
        if (value == null) {
            require(
                    trait.kind() == TraitKind.SUPPORT || fact.support() == Support.UNKNOWN,
                    place,
                    "must have a value of kind " + kindName(trait));
            return;
        }
        require(value.kind() == trait.kind(), place, "must be of kind " + kindName(trait));
        if (value instanceof Value.Choices choices) {
            require(
                    trait.choices().containsAll(choices.chosen()),
                    place,
                    "must be chosen from " + trait.choices());
        }
    }

    private static String kindName(Trait trait) {
        return trait.kind().name().toLowerCase(Locale.ROOT);
    }

    private void relations() {
        catalogue
                .relations()
                .forEach(
                        relation -> {
                            require(
                                    !relation.evidence().isEmpty(),
                                    "relation " + relation.from(),
                                    "must have evidence");
                            known("relation", relation.from());
                            known("relation", relation.to());
                        });
    }

    private void claim(Claim claim) {
        String place = "claim " + claim.id();
        require(!claim.frameworks().isEmpty(), place, "must be about a framework");
        require(!claim.evidence().isEmpty(), place, "must have evidence");
        claim.frameworks()
                .forEach(
                        slug ->
                                require(
                                        catalogue.framework(slug).isPresent(),
                                        place,
                                        "refers to the unknown framework " + slug));
        claim.traits().forEach(trait -> knownTrait(place, trait));
    }

    private void preset(Preset preset) {
        if (Needs.of(preset, catalogue) instanceof Needs.NeedsResult.InvalidNeeds wrong) {
            wrong.faults()
                    .forEach(
                            fault ->
                                    faults.add(
                                            "preset "
                                                    + preset.id()
                                                    + " "
                                                    + fault.kind().parameter()
                                                    + " "
                                                    + fault.rule()));
        }
    }

    private void known(String place, Slug slug) {
        require(
                catalogue.framework(slug).isPresent() || catalogue.project(slug).isPresent(),
                place,
                "refers to the unknown slug " + slug);
    }

    private void knownTrait(String place, TraitId trait) {
        require(catalogue.trait(trait).isPresent(), place, "refers to the unknown trait " + trait);
    }

    private void require(boolean satisfied, String place, String rule) {
        if (!satisfied) {
            faults.add(place + " " + rule);
        }
    }
}
