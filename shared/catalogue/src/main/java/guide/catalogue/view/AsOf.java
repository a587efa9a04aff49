package guide.catalogue.view;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.kept.KeptResponses;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/// The revision and the day for which a request reads the catalogue.
///
/// `asOf` requests a past revision, with facts fresh or stale as of that revision's day, or of the
/// day in `on`. So such a URL always has the same response.
///
/// @param today the day that decides which facts are stale
/// @param past true if `asOf` was given
public record AsOf(Catalogue catalogue, LocalDate today, boolean past) {

    public static final String AS_OF = "asOf";
    public static final String ON = "on";

    private static final int CACHED_SECONDS = 60;
    private static final int PAST_CACHED_SECONDS = 86_400;

    /// Reads the query parameters `asOf` and `on`.
    ///
    /// @throws ProblemException if the revision does not exist, if the day is before the revision
    ///   or in the future, or if a day is given without a revision
    public static AsOf of(Query query, CatalogueSource source, InstantSource clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<String> on = query.one(ON);
        if (query.one(AS_OF).isEmpty()) {
            if (on.isPresent()) {
                throw invalid(ON, "requires asOf");
            }
            return new AsOf(source.current(), today, false);
        }
        Catalogue then = past(query, source);
        LocalDate first = LocalDate.ofInstant(then.updatedAt(), ZoneOffset.UTC);
        return new AsOf(then, on.map(text -> day(text, first, today)).orElse(first), true);
    }

    /// The present, for a list that has no past.
    public static AsOf now(CatalogueSource source, InstantSource clock) {
        return new AsOf(
                source.current(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), false);
    }

    /// Returns the response to this request, which is made once for each revision and day.
    ///
    /// @param parameters the query parameters that it depends on, besides `asOf` and `on`; only
    ///   known ones, so that nothing else is kept
    public Response once(
            KeptResponses kept,
            Request request,
            Collection<String> parameters,
            Supplier<Response> make) {
        return once(kept, request, parameters, "", make);
    }

    /// As [#once(KeptResponses, Request, Collection, Supplier)], for a response that shows
    /// something besides the catalogue.
    ///
    /// @param version of that
    public Response once(
            KeptResponses kept,
            Request request,
            Collection<String> parameters,
            String version,
            Supplier<Response> make) {
        String key =
                catalogue.revision() + " " + today + (past ? " past " : " now ") + version + " ";
        return kept.answer(request, key + KeptResponses.asked(request, parameters), make);
    }

    /// Returns the query for the same revision and day: `?asOf=…&on=…`, or an empty text for the
    /// present.
    public String query() {
        return past ? "?" + AS_OF + "=" + catalogue.revision() + "&" + ON + "=" + today : "";
    }

    /// Sets how long a response may be cached: long if it cannot change any more.
    public Response cached(Response response) {
        return response.cachedFor(past ? PAST_CACHED_SECONDS : CACHED_SECONDS);
    }

    private static Catalogue past(Query query, CatalogueSource source) {
        int asked = query.whole(AS_OF, 1, 999_999_999, 1);
        return source.at(asked)
                .orElseThrow(
                        () ->
                                invalid(
                                        AS_OF,
                                        "must be a revision from 1 to "
                                                + source.current().revision()));
    }

    private static LocalDate day(String text, LocalDate first, LocalDate last) {
        return parsed(text)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .orElseThrow(() -> invalid(ON, "must be a date from " + first + " to " + last));
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ProblemException invalid(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
