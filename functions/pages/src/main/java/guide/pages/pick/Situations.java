package guide.pages.pick;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Preset;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.PickAddress;
import guide.pages.layout.SiteLinks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The situations that a pick can start from, with what each needs: read once for a page.
///
/// @param all in the catalogue's order, without those of which it does not know a trait any more
record Situations(List<Situation> all) {

    record Situation(Preset preset, Needs needs) {}

    static Situations of(Catalogue catalogue) {
        return new Situations(
                catalogue.presets().stream()
                        .flatMap(preset -> situation(preset, catalogue))
                        .toList());
    }

    private static Stream<Situation> situation(Preset preset, Catalogue catalogue) {
        return switch (Needs.of(preset, catalogue)) {
            case Needs.NeedsResult.ParsedNeeds read ->
                    Stream.of(new Situation(preset, read.needs()));
            case Needs.NeedsResult.InvalidNeeds _ -> Stream.empty();
        };
    }

    Optional<Situation> named(String id) {
        return all.stream().filter(each -> each.preset().id().equals(id)).findFirst();
    }

    /// The page with these needs: the short address of the situation that has just these, or else
    /// one with the query of the contract's `GET /v1/picks`.
    String address(Needs needs) {
        return all.stream()
                .filter(each -> each.needs().equals(needs))
                .findFirst()
                .map(each -> SiteLinks.pick(each.preset()))
                .orElseGet(() -> SiteLinks.pick() + PickAddress.query(needs));
    }
}
