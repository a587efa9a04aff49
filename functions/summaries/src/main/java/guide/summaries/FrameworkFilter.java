package guide.summaries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Status;
import guide.catalogue.model.TraitId;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.json.Json;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;
import guide.summaries.search.SearchIndex;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a reader asks of the list.
///
/// @param words what to look for, with at least one letter or digit; empty for everything
/// @param after the item after which the page begins; empty for the first page
/// @param limit 1 to 100
record FrameworkFilter(
        Optional<String> words,
        Optional<String> tag,
        Optional<Status> status,
        Optional<TraitId> has,
        Optional<ListPosition> after,
        int limit) {

    /// Characters of `q`.
    private static final int LONGEST = 100;

    static FrameworkFilter parse(Query query, Catalogue catalogue, Cursors cursors) {
        query.allowOnly("q", "tag", "status", "has", "cursor", "limit");
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

    /// The list that a cursor belongs to: route and filter, but not the page's size.
    String scope() {
        return Json.write(List.of("frameworks", "" + words, "" + tag, "" + status, "" + has));
    }

    /// True for what is on this page or a later one.
    boolean isBefore(ListPosition position) {
        return after.map(last -> last.compareTo(position) < 0).orElse(true);
    }

    private FrameworkFilter startingAfter(ListPosition last) {
        return new FrameworkFilter(words, tag, status, has, Optional.of(last), limit);
    }

    private static Optional<String> words(Query query) {
        Optional<String> words = query.one("q").filter(text -> !text.isBlank());
        if (words.filter(text -> text.codePointCount(0, text.length()) > LONGEST).isPresent()) {
            throw refused("q", "must have at most " + LONGEST + " characters");
        }
        if (words.filter(text -> !SearchIndex.hasWords(text)).isPresent()) {
            throw refused("q", "must have a letter or a digit");
        }
        return words;
    }

    private static Status status(String text) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> refused("status", "must be active, maintained, dormant or retired"));
    }

    private static ProblemException refused(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
