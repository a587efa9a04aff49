package guide.summaries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.json.JsonWriter;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The query parameters of `GET /v1/facts`.
///
/// @param stale true for stale facts only, false for all others, empty for both
/// @param behind true for facts of an older version than the latest, false for all others, empty
///   for both
/// @param after the fact after which the page begins; empty for the first page
/// @param limit 1 to 100
record FactFilter(
        Optional<Boolean> stale,
        Optional<Boolean> behind,
        Optional<Slug> framework,
        Optional<TraitId> trait,
        Optional<RecheckPosition> after,
        int limit) {

    static final List<String> PARAMETERS =
            List.of("stale", "behind", "framework", "trait", "cursor", "limit");

    static FactFilter parse(Query query, Catalogue catalogue, Cursors cursors) {
        FactFilter first =
                new FactFilter(
                        bool("stale", query),
                        bool("behind", query),
                        NamedParameters.framework(query, catalogue),
                        NamedParameters.trait("trait", query, catalogue),
                        Optional.empty(),
                        query.whole("limit", 1, 100, 20));
        return query.one("cursor")
                .map(cursor -> cursors.open(first.scope(), cursor))
                .map(position -> first.startingAfter(RecheckPosition.parse(position)))
                .orElse(first);
    }

    /// Returns the list that a cursor belongs to: route and filter, but not the page size. Cursors
    /// from before there was `behind` stay valid.
    String scope() {
        List<String> parts =
                new ArrayList<>(List.of("facts", "" + stale, "" + framework, "" + trait));
        behind.ifPresent(wanted -> parts.add("behind " + wanted));
        return JsonWriter.text(out -> out.texts(parts));
    }

    boolean matches(RecheckList.RecheckEntry entry, LocalDate today) {
        return stale.map(wanted -> wanted == entry.fact().isStale(entry.trait(), today))
                        .orElse(true)
                && behind.map(wanted -> wanted == entry.behind()).orElse(true)
                && framework.map(entry.framework().slug()::equals).orElse(true)
                && trait.map(entry.trait().id()::equals).orElse(true)
                && after.map(last -> last.compareTo(entry.position()) < 0).orElse(true);
    }

    private FactFilter startingAfter(RecheckPosition last) {
        return new FactFilter(stale, behind, framework, trait, Optional.of(last), limit);
    }

    private static Optional<Boolean> bool(String parameter, Query query) {
        return query.one(parameter)
                .map(
                        text ->
                                switch (text) {
                                    case "true" -> true;
                                    case "false" -> false;
                                    default ->
                                            throw ProblemException.of(
                                                    FieldError.inParameter(
                                                            parameter, "must be true or false"));
                                });
    }
}
