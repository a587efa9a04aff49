package guide.catalogue.picks;

import guide.catalogue.model.Catalogue;
import guide.catalogue.needs.NeedFault;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what a reader needs from a query, as [PickAddress] writes it.
public final class PickQuery {

    private PickQuery() {}

    /// The needs that the parameters `must`, `want`, `mustnot` and `extensions` state.
    ///
    /// @throws ProblemException if one of them is no need of this catalogue; it names each
    public static Needs needs(Query query, Catalogue catalogue) {
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
                                    wrong.faults().stream().map(PickQuery::error).toList()));
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
