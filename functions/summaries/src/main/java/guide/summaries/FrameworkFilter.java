package guide.summaries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Status;
import guide.catalogue.model.TraitId;
import guide.catalogue.search.SearchIndex;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.json.JsonWriter;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The query parameters of `GET /v1/frameworks`.
///
/// @param words the search text, with at least one letter or digit; empty for all frameworks
/// @param after the item after which the page begins; empty for the first page
/// @param limit 1 to 100
record FrameworkFilter(
        Optional<String> words,
        Optional<String> tag,
        Optional<Status> status,
        Optional<TraitId> has,
        Optional<ListPosition> after,
        int limit) {

    static final List<String> PARAMETERS = List.of("q", "tag", "status", "has", "cursor", "limit");

    /// The maximum number of characters in `q`.
    private static final int MAX_LENGTH = 100;

    static FrameworkFilter parse(Query query, Catalogue catalogue, Cursors cursors) {
        FrameworkFilter first =
                new FrameworkFilter(
                        words(query),
                        query.one("tag"),
                        query.one("status").map(FrameworkFilter::status),
                        NamedParameters.trait("has", query, catalogue),
                        Optional.empty(),
                        query.whole("limit", 1, 100, 20));
        return query.one("cursor")
                .map(cursor -> cursors.open(first.scope(), cursor))
                .map(position -> first.startingAfter(ListPosition.parse(position)))
                .orElse(first);
    }

    /// Returns the list that a cursor belongs to: route and filter, but not the page size.
    String scope() {
        return JsonWriter.text(
                out ->
                        out.texts(
                                List.of(
                                        "frameworks",
                                        "" + words,
                                        "" + tag,
                                        "" + status,
                                        "" + has)));
    }

    /// Returns true for items on this page or a later one.
    boolean isBefore(ListPosition position) {
        return after.map(last -> last.compareTo(position) < 0).orElse(true);
    }

    private FrameworkFilter startingAfter(ListPosition last) {
        return new FrameworkFilter(words, tag, status, has, Optional.of(last), limit);
    }

    private static Optional<String> words(Query query) {
        Optional<String> words = query.one("q").filter(text -> !text.isBlank());
        if (words.filter(text -> text.codePointCount(0, text.length()) > MAX_LENGTH).isPresent()) {
            throw invalid("q", "must have at most " + MAX_LENGTH + " characters");
        }
        if (words.filter(text -> !SearchIndex.hasWords(text)).isPresent()) {
            throw invalid("q", "must have a letter or a digit");
        }
        return words;
    }

    private static Status status(String text) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> invalid("status", "must be active, maintained, dormant or retired"));
    }

    private static ProblemException invalid(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
