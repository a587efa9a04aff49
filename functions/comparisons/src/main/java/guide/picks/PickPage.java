package guide.picks;

import guide.catalogue.Catalogue;
import guide.http.Query;
import guide.http.Request;
import guide.http.Response;
import guide.needs.NeedFault;
import guide.needs.NeedKind;
import guide.needs.Needs;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.snapshot.CatalogueSource;
import guide.snapshot.Viewpoint;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `GET /v1/picks`.
final class PickPage {

    /// Counts every pick that was worked out, whether or not its reader had it already.
    private static final String PICKS = "Picks";

    private final CatalogueSource source;
    private final InstantSource clock;

    PickPage(CatalogueSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    Response answer(Request request) {
        Query query = request.query();
        query.allowOnly(
                "must", "want", "mustnot", PickAddress.LIMIT, Viewpoint.AS_OF, Viewpoint.ON);
        int limit = query.whole(PickAddress.LIMIT, 1, 100, PickAddress.STANDARD_LIMIT);
        Viewpoint viewpoint = Viewpoint.of(query, source, clock);
        Catalogue catalogue = viewpoint.catalogue();
        Pick pick = Pick.of(catalogue, needs(query, catalogue), viewpoint.today());
        return viewpoint
                .cached(Response.ok(PickView.of(pick, limit, catalogue, viewpoint.today())))
                .counting(Set.of(PICKS));
    }

    private static Needs needs(Query query, Catalogue catalogue) {
        Needs.Reading reading =
                Needs.read(
                        Arrays.stream(NeedKind.values())
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(),
                                                kind -> query.all(kind.parameter()))),
                        catalogue);
        return switch (reading) {
            case Needs.Reading.Read read -> read.needs();
            case Needs.Reading.Unreadable wrong ->
                    throw new Refusal(
                            new Problem.InvalidRequest(
                                    wrong.faults().stream().map(PickPage::error).toList()));
        };
    }

    private static FieldError error(NeedFault fault) {
        return FieldError.inParameter(fault.kind().parameter(), fault.rule());
    }
}
