package guide.comments.moderation;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.ContributionFilter;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Optional;

/// Reads which contributions a moderator wants to see.
final class ContributionFilters {

    private ContributionFilters() {}

    /// @throws ProblemException naming the parameter that breaks its rule
    static ContributionFilter parse(Query query) {
        return new ContributionFilter(
                query.one("state")
                        .map(ContributionFilters::state)
                        .orElse(ContributionFilter.STATES),
                kinds(query),
                query.one("thread").map(ContributionFilters::thread),
                query.one("author").map(ContributionFilters::author));
    }

    static List<ContributionKind> kinds(Query query) {
        return query.one("kind")
                .map(
                        word ->
                                List.of(
                                        ContributionKind.parse(word)
                                                .orElseThrow(
                                                        () ->
                                                                refused(
                                                                        "kind",
                                                                        "must be comment,"
                                                                                + " suggestion, edit or"
                                                                                + " review-request"))))
                .orElse(List.of(ContributionKind.values()));
    }

    /// What is published is found in its thread.
    private static List<State> state(String word) {
        Optional<State> state =
                ContributionFilter.STATES.stream()
                        .filter(each -> each.apiName().equals(word))
                        .findFirst();
        return List.of(
                state.orElseThrow(
                        () ->
                                refused(
                                        "state",
                                        "must be held, rejected, spam, removed, published or"
                                                + " reported")));
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

    private static ProblemException refused(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
