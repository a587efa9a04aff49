package guide.doctor.checks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// A moderator with a token sees what waits.
public record ModeratorReads() implements DoctorCheck {

    @Override
    public String name() {
        return "a moderator reads the queue";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        if (examined.token().isEmpty()) {
            return Finding.skipped("no TOKEN of a moderator was given");
        }
        String token = examined.token().get();
        Reply reply =
                examined.get("/v1/moderation/queue?limit=1", "Authorization", "Bearer " + token);
        return switch (reply.status()) {
            case 200 -> Finding.holds("200");
            case 401 ->
                    Finding.fails(
                            "401: the token is not valid here; " + claims(token),
                            "compare these with OidcIssuer and OidcAudience, or sign in again");
            case 403 ->
                    Finding.fails(
                            "403: whoever has this token is no moderator",
                            "compare its groups with GroupsClaim and ModeratorsGroup");
            default ->
                    Finding.fails(
                            "it is answered " + reply.status(), "look for the instance in the log");
        };
    }

    /// What decides on a token, without what names a person.
    private static String claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return "it is no JWT";
        }
        JsonNode claims = claimsOf(parts[1]);
        return "iss "
                + claims.path("iss").asText()
                + ", aud "
                + claims.path("aud")
                + ", client_id "
                + claims.path("client_id").asText()
                + ", until "
                + Instant.ofEpochSecond(claims.path("exp").asLong());
    }

    private static JsonNode claimsOf(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Reply.json(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Reply.json("");
        }
    }
}
