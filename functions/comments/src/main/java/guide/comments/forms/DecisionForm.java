package guide.comments.forms;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.comments.ports.AuthorContributions;
import guide.comments.statements.Statements;
import guide.comments.text.ContributionInPath;
import guide.comments.view.CommentWords;
import guide.comments.view.StatementText;
import guide.lambda.http.Response;

import java.net.URI;
import java.util.Optional;

/// Shows an author without a script what moderators decided on what they wrote. It is asked for by
/// POST, so that the secret is in no address.
public record DecisionForm(
        AuthorContributions contributions, Statements statements, AuthorTokens authorTokens) {

    /// @param secret the author's; no edit token
    /// @throws guide.lambda.problem.ProblemException 401 for what is no secret, 404 for what is not
    ///   its holder's, or was deleted
    Response answer(ContributionId id, String secret, Optional<URI> page, CommentWords words) {
        AuthorId author = authorTokens.author(secret).orElseThrow(BearerToken::unauthorized);
        AuthorCopy own =
                contributions
                        .copy(author, id)
                        .filter(copy -> !copy.isErased())
                        .orElseThrow(ContributionInPath::notFound);
        return Receipts.shown(
                new DecisionPage(
                        own.state(),
                        own.markdown(),
                        statements.on(id).map(statement -> new StatementText(statement, words)),
                        page.map(ReturnTo::withoutFragment),
                        words));
    }
}
