package guide.catalogue.view;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;
import guide.lambda.http.Query;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// From where a request looks at the catalogue: at which revision, and on which day.
///
/// `asOf` asks for a past revision, and sees facts as fresh or stale as they were on that
/// revision's day, or on the day that `on` names. So one address has one answer for ever.
///
/// @param today the day by which facts are stale or fresh
/// @param past true when `asOf` was asked for
public record AsOf(Catalogue catalogue, LocalDate today, boolean past) {

    public static final String AS_OF = "asOf";
    public static final String ON = "on";

    private static final int CACHED_SECONDS = 60;
    private static final int PAST_CACHED_SECONDS = 86_400;

    /// Reads the parameters `asOf` and `on`.
    ///
    /// @throws Refusal for a revision that there is not, for a day before the revision or in the
    ///   future, and for a day without a revision
    public static AsOf of(Query query, CatalogueSource source, InstantSource clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<String> on = query.one(ON);
        if (query.one(AS_OF).isEmpty()) {
            if (on.isPresent()) {
                throw refused(ON, "is only for a past revision; give asOf as well");
            }
            return new AsOf(source.current(), today, false);
        }
        Catalogue then = past(query, source);
        LocalDate first = LocalDate.ofInstant(then.updatedAt(), ZoneOffset.UTC);
        return new AsOf(then, on.map(text -> day(text, first, today)).orElse(first), true);
    }

    /// The query that leads back here: `?asOf=…&on=…`, or nothing for the present.
    public String query() {
        return past ? "?" + AS_OF + "=" + catalogue.revision() + "&" + ON + "=" + today : "";
    }

    /// How long caches may keep an answer: long when it cannot change any more.
    public Response cached(Response answer) {
        return answer.cachedFor(past ? PAST_CACHED_SECONDS : CACHED_SECONDS);
    }

    private static Catalogue past(Query query, CatalogueSource source) {
        int asked = query.whole(AS_OF, 1, 999_999_999, 1);
        return source.at(asked)
                .orElseThrow(
                        () ->
                                refused(
                                        AS_OF,
                                        "must be a revision from 1 to "
                                                + source.current().revision()));
    }

    private static LocalDate day(String text, LocalDate first, LocalDate last) {
        return parsed(text)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .orElseThrow(() -> refused(ON, "must be a day from " + first + " to " + last));
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ProblemException refused(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
