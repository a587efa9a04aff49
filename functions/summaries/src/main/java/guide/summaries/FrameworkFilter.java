package guide.summaries;

import guide.catalogue.Catalogue;
import guide.catalogue.Status;
import guide.catalogue.TraitId;
import guide.dynamodb.Cursors;
import guide.http.Query;
import guide.problem.FieldError;
import guide.problem.Refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a reader asks of the list.
///
/// @param words lower-case text to look for; empty for everything
/// @param after the slug after which the page begins; empty for the first page
/// @param limit 1 to 100
record FrameworkFilter(
        String words,
        Optional<String> tag,
        Optional<Status> status,
        Optional<TraitId> has,
        String after,
        int limit) {

    private static final int MOST_WORDS = 100;

    static FrameworkFilter parse(Query query, Catalogue catalogue, Cursors cursors) {
        query.allowOnly("q", "tag", "status", "has", "cursor", "limit");
        FrameworkFilter first =
                new FrameworkFilter(
                        words(query),
                        query.one("tag"),
                        query.one("status").map(FrameworkFilter::status),
                        query.one("has").map(text -> trait(text, catalogue)),
                        "",
                        query.whole("limit", 1, 100, 20));
        return query.one("cursor")
                .map(cursor -> first.startingAfter(cursors.open(first.scope(), cursor)))
                .orElse(first);
    }

    /// The list that a cursor belongs to: route and filter, but not the page's size.
    String scope() {
        return "frameworks\n" + words + "\n" + tag + "\n" + status + "\n" + has;
    }

    private FrameworkFilter startingAfter(String slug) {
        return new FrameworkFilter(words, tag, status, has, slug, limit);
    }

    private static String words(Query query) {
        String words = query.one("q").orElse("").strip().toLowerCase(Locale.ROOT);
        if (words.length() > MOST_WORDS) {
            throw refused("q", "must have at most " + MOST_WORDS + " characters");
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

    private static TraitId trait(String text, Catalogue catalogue) {
        if (TraitId.isTraitId(text) && catalogue.trait(new TraitId(text)).isPresent()) {
            return new TraitId(text);
        }
        throw refused("has", "must be the id of a trait; /v1/traits lists them");
    }

    private static Refusal refused(String parameter, String rule) {
        return Refusal.of(FieldError.inParameter(parameter, rule));
    }
}
