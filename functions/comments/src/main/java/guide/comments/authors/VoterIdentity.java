package guide.comments.authors;

import guide.comments.authors.VoterCheck.Voter;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.comments.identity.IdempotencyKey;
import guide.comments.identity.Identifiers;
import guide.lambda.http.Request;

import java.time.InstantSource;
import java.util.Optional;

/// Who votes or reports: the holder of a secret, or somebody who is given one now.
record VoterIdentity(AuthorTokens authorTokens, InstantSource clock) {

    /// Somebody without a secret is given one that follows from their key: a retry without the key
    /// would be a second voter.
    ///
    /// @throws guide.lambda.problem.ProblemException 401 for a forged secret, and for neither a
    ///   secret nor a key
    Voter of(Request request) {
        Optional<String> own = BearerToken.of(request);
        if (own.isPresent()) {
            return new Voter(
                    authorTokens.author(own.get()).orElseThrow(BearerToken::unauthorized),
                    own.get(),
                    false);
        }
        IdempotencyKey key =
                request.header(IdempotencyKey.HEADER)
                        .map(header -> IdempotencyKey.parse(header, clock.instant()))
                        .orElseThrow(BearerToken::unauthorized);
        String secret = authorTokens.voterSecret(key);
        return new Voter(Identifiers.author(secret), secret, true);
    }
}
