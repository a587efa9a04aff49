package guide.picks;

import guide.catalogue.Catalogue;
import guide.catalogue.Preset;
import guide.http.Request;
import guide.http.Response;
import guide.needs.Needs;
import guide.snapshot.CatalogueSource;

import java.util.List;

/// `GET /v1/picks/presets`: situations that many readers are in, each with the address of its pick.
final class PresetsPage {

    record Item(String id, String title, String question, List<NeedView> needs, String url) {}

    record Presets(List<Item> items, long revision) {}

    private final CatalogueSource source;

    PresetsPage(CatalogueSource source) {
        this.source = source;
    }

    Response answer(Request request) {
        request.query().allowOnly();
        Catalogue catalogue = source.current();
        List<Item> items =
                catalogue.presets().stream().map(preset -> item(preset, catalogue)).toList();
        return Response.ok(new Presets(items, catalogue.revision())).cachedFor(60);
    }

    private static Item item(Preset preset, Catalogue catalogue) {
        return switch (Needs.of(preset, catalogue)) {
            case Needs.Reading.Read read ->
                    new Item(
                            preset.id(),
                            preset.title(),
                            preset.question(),
                            read.needs().all().stream().map(NeedView::of).toList(),
                            PickAddress.of(read.needs()));
            case Needs.Reading.Unreadable wrong ->
                    throw new IllegalStateException("preset " + preset.id() + " " + wrong.faults());
        };
    }
}
