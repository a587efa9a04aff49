package guide.comparisons.picks;

import guide.catalogue.model.Catalogue;
import guide.catalogue.needs.NeedFault;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `GET /v1/picks`.
final class PickPage {

    /// The metric that counts computed picks, including responses with status 304.
    private static final String PICKS = "Picks";

    private static final List<String> PARAMETERS =
            List.of(
                    "must",
                    "want",
                    "mustnot",
                    PickAddress.EXTENSIONS,
                    PickAddress.LIMIT,
                    AsOf.AS_OF,
                    AsOf.ON);

    private final CatalogueSource source;
    private final InstantSource clock;

    PickPage(CatalogueSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    Response get(Request request) {
        Query query = request.query();
        query.allowOnly(PARAMETERS);
        int limit = query.whole(PickAddress.LIMIT, 1, 100, PickAddress.STANDARD_LIMIT);
        AsOf asOf = AsOf.of(query, source, clock);
        Catalogue catalogue = asOf.catalogue();
        Pick pick = Pick.of(catalogue, needs(query, catalogue), asOf.today());
        return asOf.cached(Response.ok(PickView.of(pick, limit, catalogue, asOf.today())))
                .counting(Set.of(PICKS));
    }

    private static Needs needs(Query query, Catalogue catalogue) {
        Needs.NeedsResult reading =
                Needs.read(
                        Arrays.stream(NeedKind.values())
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(),
                                                kind -> query.all(kind.parameter()))),
                        extensions(query),
                        catalogue);
        return switch (reading) {
            case Needs.NeedsResult.ParsedNeeds read -> read.needs();
            case Needs.NeedsResult.InvalidNeeds wrong ->
                    throw new ProblemException(
                            new Problem.InvalidRequest(
                                    wrong.faults().stream().map(PickPage::error).toList()));
        };
    }

    private static boolean extensions(Query query) {
        return query.one(PickAddress.EXTENSIONS)
                .map(
                        text ->
                                switch (text) {
                                    case "yes" -> true;
                                    case "no" -> false;
                                    default ->
                                            throw ProblemException.of(
                                                    FieldError.inParameter(
                                                            PickAddress.EXTENSIONS,
                                                            "must be yes or no"));
                                })
                .orElse(false);
    }

    private static FieldError error(NeedFault fault) {
        return FieldError.inParameter(fault.kind().parameter(), fault.rule());
    }
}
