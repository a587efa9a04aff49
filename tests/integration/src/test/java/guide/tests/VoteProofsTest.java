package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A voter of whom nothing was accepted yet proves some work with the vote.
@Tag("tables")
class VoteProofsTest {

    private final Service service = Service.asDeployed();
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final String contribution = published(Map.of());

    @Test
    void aNewVoterWithoutAProofIsRefusedAndNothingIsCounted() {
        Answer refused = vote(1, null, "Idempotency-Key", key());

        assertProofRefused(refused, "is required of a new voter");
        assertThat(votes()).isEqualTo(0);
    }

    @Test
    void aNewVoterWithAProofVotesAndNeedsNoneFromThenOn() {
        String key = key();
        String proof = Proofs.of(service, thread);
        Answer first = vote(1, proof, "Idempotency-Key", key);
        Answer retry = vote(1, proof, "Idempotency-Key", key);
        String secret = "Bearer " + first.json().path("authorSecret").asText();

        assertThat(first.status()).isEqualTo(200);
        assertThat(retry.raw().body()).isEqualTo(first.raw().body());
        assertThat(vote(0, null, "Authorization", secret).status()).isEqualTo(200);
        assertThat(vote(1, null, "Authorization", secret).status()).isEqualTo(200);
        assertThat(votes()).isEqualTo(1);
    }

    @Test
    void aProofIsForOneVoter() {
        String proof = Proofs.of(service, thread);

        assertThat(vote(1, proof, "Idempotency-Key", key()).status()).isEqualTo(200);
        assertProofRefused(vote(1, proof, "Idempotency-Key", key()), "not used before");
        assertThat(votes()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "e30=", "bnVsbA==", "AAAA"})
    void whatIsNoProofIsRefused(String proof) {
        assertProofRefused(vote(1, proof, "Idempotency-Key", key()), "must be a solved challenge");
    }

    @Test
    void aProofOfAnotherThreadIsRefused() {
        String other = Proofs.of(service, "page:/" + UUID.randomUUID() + "/");

        assertProofRefused(vote(1, other, "Idempotency-Key", key()), "of the thread");
    }

    @Test
    void theSecretOfWhatIsHeldIsNoProof() {
        String secret = post(Map.of()).path("authorSecret").asText();

        assertProofRefused(vote(1, null, "Authorization", "Bearer " + secret), "is required");
        assertThat(
                        vote(1, Proofs.of(service, thread), "Authorization", "Bearer " + secret)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void anAuthorOfWhomAModeratorAcceptedSomethingNeedsNone() {
        JsonNode held = post(Map.of());
        grace.decide(held, "publish", "");
        String secret = "Bearer " + held.path("authorSecret").asText();

        assertThat(vote(1, null, "Authorization", secret).status()).isEqualTo(200);
    }

    @Test
    void aWantedLibraryIsVotedForInTheSameWay() {
        String request =
                published(
                        Map.of(
                                "kind",
                                "review-request",
                                "request",
                                Map.of(
                                        "name", "Library " + UUID.randomUUID(),
                                        "language", "Python",
                                        "link", "https://example.org/")));
        Answer refused = voteOn(request, 1, null, "Idempotency-Key", key());

        assertProofRefused(refused, "is required of a new voter");
        assertThat(
                        voteOn(request, 1, Proofs.of(service, thread), "Idempotency-Key", key())
                                .status())
                .isEqualTo(200);
    }

    private String published(Map<String, Object> more) {
        JsonNode held = post(more);
        assertThat(grace.decide(held, "publish", "").status()).isEqualTo(200);
        return held.path("id").asText();
    }

    private JsonNode post(Map<String, Object> more) {
        return service.post(NewComments.by(thread, more)).json();
    }

    private Answer vote(int value, @Nullable String proof, String... headers) {
        return voteOn(contribution, value, proof, headers);
    }

    private Answer voteOn(String id, int value, @Nullable String proof, String... headers) {
        Map<String, Object> body = new HashMap<>(Map.of("value", value));
        if (proof != null) {
            body.put("proof", proof);
        }
        return service.send(
                service.request("/v1/comments/" + id + "/vote", headers)
                        .setHeader("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Json.write(body))));
    }

    private int votes() {
        return service.get("/v1/comments?thread=" + thread)
                .json()
                .path("items")
                .get(0)
                .path("votes")
                .path("up")
                .asInt();
    }

    private static String key() {
        return CommentsTest.uuidVersion7(System.currentTimeMillis());
    }

    private static void assertProofRefused(Answer answer, String rule) {
        assertThat(answer.status()).isEqualTo(400);
        JsonNode error = answer.json().path("errors").get(0);
        assertThat(error.path("pointer").asText()).isEqualTo("/proof");
        assertThat(error.path("detail").asText()).contains(rule);
    }
}
