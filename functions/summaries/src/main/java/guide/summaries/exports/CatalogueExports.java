package guide.summaries.exports;

import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.lambda.kept.KeptResponses;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// `GET /v1/catalogue.csv`, a row for each fact, and `GET /v1/catalogue.sqlite`, everything as
/// tables; of the present or of a past revision, as `GET /v1/catalogue` is.
public final class CatalogueExports {

    static final String CSV = "text/csv; charset=utf-8";

    private final CatalogueSource source;
    private final InstantSource clock;

    /// Both forms of the present, each with and without compression, and some of the past.
    private static final long KEPT_BYTES = 8_000_000;

    private final KeptResponses kept = new KeptResponses(KEPT_BYTES);

    public CatalogueExports(CatalogueSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    public Router addTo(Router router) {
        return router.getText(
                        "/v1/catalogue.csv",
                        CSV,
                        request -> answer(request, "csv", CatalogueExports::csv))
                .getText(
                        "/v1/catalogue.sqlite",
                        MediaTypes.SQLITE,
                        request -> answer(request, "sqlite", CatalogueExports::sqlite));
    }

    private Response answer(Request request, String ending, Function<AsOf, Response> make) {
        request.query().allowOnly(AsOf.AS_OF, AsOf.ON);
        AsOf asOf = AsOf.of(request.query(), source, clock);
        String name = "catalogue-" + asOf.catalogue().revision() + "." + ending;
        return asOf.once(
                kept,
                request,
                List.of(),
                () ->
                        asOf.cached(make.apply(asOf))
                                .with("content-disposition", "attachment; filename=" + name));
    }

    private static Response csv(AsOf asOf) {
        return Response.text(CSV, FactRows.csv(asOf.catalogue(), asOf.today()));
    }

    private static Response sqlite(AsOf asOf) {
        return Response.bytes(
                MediaTypes.SQLITE, CatalogueDatabase.of(asOf.catalogue(), asOf.today()));
    }
}
