package guide.notifications.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACVerifier;

import guide.comments.identity.ReaderSessions;
import guide.comments.signin.SiteKeys;
import guide.comments.sites.SiteSettings;
import guide.comments.text.InputChecks;
import guide.lambda.json.Json;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Reads the tokens that sites sign for their readers: JSON Web Tokens (RFC 7519) with HMAC-SHA-256
/// (`HS256`, RFC 7518, section 3.2) under the site's own key, whose `aud` is the site's id.
public record SiteTokens(SiteKeys keys) {

    /// What a token says.
    ///
    /// @param subject by which the site knows its reader
    /// @param name that others may see; empty for none
    public record SiteReader(String subject, Optional<String> name, Instant end) {}

    private static final String FIELD = "/token";
    private static final String OBJECTS = "must hold JSON objects in base64url";
    private static final int LONGEST = 4_000;
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_NAME = 80;
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    /// Returns what a token of a site says.
    ///
    /// @throws ProblemException 400 that names what is wrong with the token
    public SiteReader read(String token, SiteSettings site, Instant now) {
        require(
                token.length() <= LONGEST && token.chars().filter(each -> each == '.').count() == 2,
                "must be a JWT of at most " + LONGEST + " characters");
        if (!(parsed(token) instanceof JWSObject signed)
                || !JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())) {
            throw refused("must be signed with HS256, and its alg say so");
        }
        require(isSigned(signed, site), "must be signed with the key of the site " + site.id());
        return said(claims(signed), site, now);
    }

    private static SiteReader said(JsonNode claims, SiteSettings site, Instant now) {
        require(isFor(claims.path("aud"), site.id()), "must have the aud " + site.id());
        JsonNode exp = claims.path("exp");
        require(exp.isIntegralNumber() && exp.canConvertToLong(), "must have an exp in seconds");
        long end = exp.asLong();
        require(end > now.getEpochSecond() - LEEWAY.toSeconds(), "must have an exp to come");
        require(
                end <= now.plus(ReaderSessions.LONGEST).getEpochSecond(),
                "must have an exp at most 30 days ahead");
        require(
                claims.path("nbf").asLong(0) <= now.getEpochSecond() + LEEWAY.toSeconds(),
                "must have an nbf that is past, or none");
        JsonNode subject = claims.path("sub");
        require(
                subject.isTextual()
                        && !subject.asText().isBlank()
                        && subject.asText().length() <= LONGEST_SUBJECT,
                "must have a sub of 1 to " + LONGEST_SUBJECT + " characters");
        return new SiteReader(
                subject.asText(), name(claims.path("name")), Instant.ofEpochSecond(end));
    }

    private static Optional<String> name(JsonNode name) {
        if (name.isMissingNode() || name.isNull()) {
            return Optional.empty();
        }
        InputChecks checks = new InputChecks();
        String line = checks.line(name.asText(), FIELD, LONGEST_NAME);
        require(
                name.isTextual() && checks.errors().isEmpty(),
                "must have a name of 1 to " + LONGEST_NAME + " characters, or none");
        return Optional.of(line);
    }

    /// One text, or a list of them (RFC 7519, section 4.1.3).
    private static boolean isFor(JsonNode audience, String site) {
        return (audience.isArray()
                        ? StreamSupport.stream(audience.spliterator(), false).toList()
                        : List.of(audience))
                .stream().anyMatch(each -> each.isTextual() && each.asText().equals(site));
    }

    private boolean isSigned(JWSObject token, SiteSettings site) {
        return keys.all(site).anyMatch(key -> isSigned(token, key));
    }

    private static boolean isSigned(JWSObject token, String key) {
        try {
            return token.verify(new MACVerifier(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a site's key is long enough for HS256", e);
        }
    }

    /// What the three parts are; a token without a signature is one of another kind.
    private static JOSEObject parsed(String token) {
        try {
            return JOSEObject.parse(token);
        } catch (ParseException _) {
            throw refused(OBJECTS);
        }
    }

    private static JsonNode claims(JWSObject token) {
        try {
            JsonNode read = Json.readWhole(token.getPayload().toString(), JsonNode.class);
            if (read.isObject()) {
                return read;
            }
        } catch (ProblemException _) {
            // Told below, as everything else that is no token.
        }
        throw refused(OBJECTS);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw refused(rule);
        }
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inBody(FIELD, rule));
    }
}
