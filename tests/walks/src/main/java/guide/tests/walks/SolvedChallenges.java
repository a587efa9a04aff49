package guide.tests.walks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import org.altcha.altcha.Altcha;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// SolvedChallenges, solved as ALTCHA's clients solve them.
public final class SolvedChallenges {

    private SolvedChallenges() {}

    /// Returns the proof of a challenge of the API, as it is sent.
    public static String solved(JsonNode challenge) {
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
