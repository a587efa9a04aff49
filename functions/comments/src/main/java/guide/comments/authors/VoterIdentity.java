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
    /// would be a second voter. Beside a secret a key says nothing, and its time does not matter.
    ///
    /// @throws guide.lambda.problem.ProblemException 401 for a forged secret, and for neither a
    ///   secret nor a key
    Voter of(Request request) {
        Optional<IdempotencyKey> key =
                request.header(IdempotencyKey.HEADER).map(IdempotencyKey::parse);
        Optional<String> own = BearerToken.of(request);
        if (own.isPresent()) {
            return new Voter(
                    authorTokens.author(own.get()).orElseThrow(BearerToken::unauthorized),
                    own.get(),
                    false);
        }
        String secret =
                authorTokens.voterSecret(
                        key.map(sent -> IdempotencyKey.parse(sent.text(), clock.instant()))
                                .orElseThrow(BearerToken::unauthorized));
        return new Voter(Identifiers.author(secret), secret, true);
    }
}
