package guide.comments.moderation;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ThreadKey;
import guide.comments.listed.ListFilter;
import guide.comments.sites.SiteId;
import guide.comments.text.SearchWords;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Reads what a moderator looks for.
public final class ListFilters {

    private static final int LONGEST_QUERY = 200;

    private ListFilters() {}

    /// Reads the filters of a list.
    ///
    /// @param site the one that is asked for; empty for all
    /// @throws ProblemException naming the parameter that breaks its rule
    public static ListFilter parse(Query query, Optional<SiteId> site) {
        return new ListFilter(
                site,
                query.one("thread").map(ListFilters::thread),
                query.one("author").map(ListFilters::author),
                query.one("kind").map(ListFilters::kind),
                day(query, "day"),
                query.one("q").map(ListFilters::words).orElse(List.of()));
    }

    private static ThreadKey thread(String text) {
        return ThreadKey.parse(text)
                .orElseThrow(() -> refused("thread", ThreadKey.ruleBrokenBy(text)));
    }

    private static AuthorId author(String text) {
        if (!text.matches("[A-Za-z0-9_-]{22}")) {
            throw refused("author", "must be the id of an author: 22 letters, digits, - and _");
        }
        return new AuthorId(text);
    }

    private static ContributionKind kind(String word) {
        return ContributionKind.parse(word)
                .orElseThrow(
                        () ->
                                refused(
                                        "kind",
                                        "must be comment, suggestion, edit or review-request"));
    }

    /// Reads a day; empty where none is asked for.
    ///
    /// @throws ProblemException for anything else
    public static Optional<LocalDate> day(Query query, String parameter) {
        return query.one(parameter).map(text -> day(parameter, text));
    }

    private static LocalDate day(String parameter, String text) {
        Optional<LocalDate> day =
                text.matches("(19[7-9]|[2-9][0-9]{2})[0-9]-[0-9]{2}-[0-9]{2}")
                        ? parsed(text)
                        : Optional.empty();
        return day.orElseThrow(
                () -> refused(parameter, "must be a day such as 2026-12-31, from 1970 on"));
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<String> words(String text) {
        List<String> words = text.length() <= LONGEST_QUERY ? SearchWords.asked(text) : List.of();
        if (words.isEmpty()) {
            throw refused(
                    "q",
                    "must have a word of at least two letters or digits, and at most "
                            + LONGEST_QUERY
                            + " characters");
        }
        return words;
    }

    /// The refusal of a parameter that breaks this rule.
    public static ProblemException refused(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
