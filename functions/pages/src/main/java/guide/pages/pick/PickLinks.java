package guide.pages.pick;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Preset;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.PickAddress;
import guide.pages.layout.SiteLinks;

import java.util.Optional;

/// The addresses of the page that ranks by needs.
final class PickLinks {

    private PickLinks() {}

    /// The page with these needs: the short address of the situation that has just these, or else
    /// one with the query of the contract's `GET /v1/picks`.
    static String of(Needs needs, Catalogue catalogue) {
        return catalogue.presets().stream()
                .filter(preset -> needs(preset, catalogue).filter(needs::equals).isPresent())
                .findFirst()
                .map(SiteLinks::pick)
                .orElseGet(() -> SiteLinks.pick() + PickAddress.query(needs));
    }

    /// What a situation needs; empty where the catalogue does not know one of its traits any more.
    static Optional<Needs> needs(Preset preset, Catalogue catalogue) {
        return switch (Needs.of(preset, catalogue)) {
            case Needs.NeedsResult.ParsedNeeds read -> Optional.of(read.needs());
            case Needs.NeedsResult.InvalidNeeds _ -> Optional.empty();
        };
    }
}
