package guide.tests;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import org.altcha.altcha.Altcha;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// Challenges of a service, solved as ALTCHA's clients solve them.
final class Proofs {

    private Proofs() {}

    /// Returns the proof of a fresh challenge of this thread, as it is sent.
    static String of(Service service, String thread) {
        return solved(
                service.get(
                                "/v1/challenge?thread="
                                        + URLEncoder.encode(thread, StandardCharsets.UTF_8))
                        .json());
    }

    static String solved(JsonNode challenge) {
        try {
            Altcha.Solution solution =
                    Altcha.solveChallenge(
                            challenge.path("challenge").asText(),
                            challenge.path("salt").asText(),
                            Altcha.Algorithm.SHA256,
                            challenge.path("maxnumber").asLong(),
                            0);
            Map<String, Object> solved =
                    Map.of(
                            "algorithm", challenge.path("algorithm").asText(),
                            "challenge", challenge.path("challenge").asText(),
                            "number", solution.number,
                            "salt", challenge.path("salt").asText(),
                            "signature", challenge.path("signature").asText());
            return Base64.getEncoder()
                    .encodeToString(Json.write(solved).getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException("the challenge cannot be solved", e);
        }
    }
}
