package guide.comparisons;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Preset;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.NeedView;
import guide.catalogue.picks.PickAddress;
import guide.catalogue.store.CatalogueSource;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.util.List;

/// `GET /v1/picks/presets`: common situations, each with the URL of its pick.
final class PresetsPage {

    record PresetItem(
            String id,
            String title,
            String question,
            List<NeedView> needs,
            boolean extensions,
            String url) {}

    record Presets(List<PresetItem> items, long revision) {}

    private final CatalogueSource source;

    PresetsPage(CatalogueSource source) {
        this.source = source;
    }

    Response get(Request request) {
        request.query().allowOnly();
        Catalogue catalogue = source.current();
        List<PresetItem> items =
                catalogue.presets().stream().map(preset -> item(preset, catalogue)).toList();
        return Response.ok(new Presets(items, catalogue.revision())).cachedFor(60);
    }

    private static PresetItem item(Preset preset, Catalogue catalogue) {
        return switch (Needs.of(preset, catalogue)) {
            case Needs.NeedsResult.ParsedNeeds read ->
                    new PresetItem(
                            preset.id(),
                            preset.title(),
                            preset.question(),
                            read.needs().all().stream().map(NeedView::of).toList(),
                            read.needs().extensions(),
                            PickAddress.of(read.needs()));
            case Needs.NeedsResult.InvalidNeeds wrong ->
                    throw new IllegalStateException("preset " + preset.id() + " " + wrong.faults());
        };
    }
}
