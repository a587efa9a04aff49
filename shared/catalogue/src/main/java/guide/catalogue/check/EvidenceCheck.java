package guide.catalogue.check;

import guide.catalogue.evidence.EvidenceAddresses;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Usual;
import guide.lambda.address.PublicAddress;

import java.util.ArrayList;
import java.util.List;

/// Finds the evidence that nobody can open: it has no `url`, and the rule gives none.
final class EvidenceCheck {

    /// Runs are shown at the address that somebody asks; any will do to see that there is one.
    private static final PublicAddress ANY = new PublicAddress("https://guide.example", "");

    private final Catalogue catalogue;
    private final List<String> faults = new ArrayList<>();

    private EvidenceCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Returns one line for each piece of evidence without an address.
    static List<String> faults(Catalogue catalogue) {
        return ANY.during(new EvidenceCheck(catalogue)::all);
    }

    private List<String> all() {
        catalogue.frameworks().forEach(this::framework);
        catalogue.relations().forEach(this::relation);
        catalogue.claims().forEach(this::claim);
        return faults;
    }

    private void framework(Framework framework) {
        EvidenceAddresses addresses = EvidenceAddresses.of(framework);
        for (Fact fact : framework.facts()) {
            String place = framework.slug() + "/" + fact.trait();
            require(place, addresses.of(fact));
            Usual usual = addresses.usual(fact);
            require(place, usual == null ? List.of() : usual.evidence());
        }
    }

    private void relation(Relation relation) {
        require(
                "relation " + relation.from(),
                EvidenceAddresses.of(relation, catalogue).of(relation.evidence()));
    }

    private void claim(Claim claim) {
        require("claim " + claim.id(), EvidenceAddresses.of(claim));
    }

    private void require(String place, List<Evidence> evidence) {
        evidence.stream()
                .filter(each -> each.url() == null)
                .forEach(
                        each ->
                                faults.add(
                                        place
                                                + " has evidence without an address: "
                                                + each.locator()
                                                + " must have a url"));
    }
}
