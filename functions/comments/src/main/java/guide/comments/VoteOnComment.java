package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.http.Request;
import guide.http.Response;
import guide.json.Json;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;

/// `PUT /v1/comments/{id}/vote`: what one voter says, set as often as they like, counted once.
final class VoteOnComment {

    record Sent(@Nullable Integer value) {}

    /// @param authorSecret absent when the voter has one already
    record View(
            String id,
            int value,
            Votes votes,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String authorSecret) {}

    private record Voter(AuthorId id, @Nullable String newSecret) {}

    private final ContributionStore store;
    private final Identities identities;
    private final InstantSource clock;

    VoteOnComment(ContributionStore store, Identities identities, InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
    }

    Response answer(Request request) {
        request.query().allowOnly();
        Voter voter = voter(request);
        int value = value(request);
        Contribution.Published contribution = contribution(request);
        if (contribution.authorId().equals(voter.id())) {
            throw new Refusal(new Problem.Forbidden("votes on its author's own contribution"));
        }
        Votes votes =
                store.vote(contribution, voter.id(), value).orElseThrow(VoteOnComment::notFound);
        String id = contribution.id().text();
        return Response.ok(new View(id, value, votes, voter.newSecret())).notStored();
    }

    /// Somebody without a secret is given one that follows from their key: a retry without the key
    /// would be a second voter.
    private Voter voter(Request request) {
        Optional<String> known = Bearer.of(request);
        if (known.isPresent()) {
            return new Voter(
                    identities.author(known.get()).orElseThrow(Bearer::unauthorized), null);
        }
        IdempotencyKey key =
                request.header(IdempotencyKey.HEADER)
                        .map(header -> IdempotencyKey.parse(header, clock.instant()))
                        .orElseThrow(Bearer::unauthorized);
        String secret = identities.authorSecret(Optional.of(key));
        return new Voter(AuthorId.of(secret), secret);
    }

    private static int value(Request request) {
        Sent sent = Json.read(request.jsonBody(), Sent.class);
        Integer value = sent == null ? null : sent.value();
        if (value == null || value < -1 || value > 1) {
            throw Refusal.of(FieldError.inBody("/value", "must be 1, 0 or -1"));
        }
        return value;
    }

    private Contribution.Published contribution(Request request) {
        return ContributionId.parse(request.parameter("id"))
                .flatMap(store::published)
                .orElseThrow(VoteOnComment::notFound);
    }

    private static Refusal notFound() {
        return new Refusal(new Problem.NotFound("contribution of that id"));
    }
}
