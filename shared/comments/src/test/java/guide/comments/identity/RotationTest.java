package guide.comments.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ThreadKey;
import guide.comments.spam.Challenges;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.dynamodb.Signer;
import guide.lambda.problem.ProblemException;

import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// What readers hold from before a rotation of the secret stays good.
class RotationTest {

    private static final String OLD = "0123456789abcdef0123456789abcdef";
    private static final String NEW = "fedcba9876543210fedcba9876543210";
    private static final Instant SWITCH = Instant.parse("2026-11-01T12:00:00Z");
    private static final Map<String, String> BEFORE = Map.of("SIGNING_SECRET", OLD);
    private static final Map<String, String> ROTATED =
            Map.of("SIGNING_SECRET", OLD + " " + NEW + "@" + SWITCH);
    private static final Map<String, String> OLD_ONE_DROPPED = Map.of("SIGNING_SECRET", NEW);

    private final AuthorTokens before = AuthorTokens.from(BEFORE);
    private final AuthorTokens rotated = AuthorTokens.from(ROTATED);

    @Test
    void aRetryAcrossTheRotationFindsTheFirstTry() {
        Optional<IdempotencyKey> key = Optional.of(key(SWITCH.minusMillis(1)));
        String sortableId = before.sortableId(key, ContributionKind.COMMENT, SWITCH);
        ContributionId id = Identifiers.root(ThreadKey.parse("page:/a/").orElseThrow(), sortableId);

        assertThat(rotated.sortableId(key, ContributionKind.COMMENT, SWITCH)).isEqualTo(sortableId);
        assertThat(rotated.authorSecret(key)).isEqualTo(before.authorSecret(key));
        assertThat(rotated.editToken(id)).isEqualTo(before.editToken(id));
    }

    @Test
    void whatBeginsAtTheSwitchIsOfTheNewSecret() {
        Optional<IdempotencyKey> key = Optional.of(key(SWITCH));
        AuthorTokens after = AuthorTokens.from(OLD_ONE_DROPPED);

        assertThat(rotated.sortableId(key, ContributionKind.COMMENT, SWITCH))
                .isEqualTo(after.sortableId(key, ContributionKind.COMMENT, SWITCH))
                .isNotEqualTo(before.sortableId(key, ContributionKind.COMMENT, SWITCH));
        assertThat(rotated.authorSecret(key)).isEqualTo(after.authorSecret(key));
    }

    @Test
    void anAuthorIsKnownForAsLongAsTheirSecretsSecretIsListed() {
        String secret = before.authorSecret(Optional.empty());

        assertThat(rotated.author(secret)).isEqualTo(before.author(secret)).isPresent();
        assertThat(AuthorTokens.from(OLD_ONE_DROPPED).author(secret)).isEmpty();
    }

    @Test
    void aCursorOpensForAsLongAsItsSecretIsListed() {
        String cursor = Cursors.from(BEFORE).sign("list", "position");

        assertThat(Cursors.from(ROTATED).open("list", cursor)).isEqualTo("position");
        assertThatThrownBy(() -> Cursors.from(OLD_ONE_DROPPED).open("list", cursor))
                .isInstanceOf(ProblemException.class);
        assertThat(Cursors.from(ROTATED).generation())
                .isNotEqualTo(Cursors.from(BEFORE).generation());
    }

    @Test
    void aChallengeOfTheOldSecretCanStillBeSolved() throws Exception {
        Instant now = SWITCH.minusSeconds(5);
        Challenges.Challenge given =
                new Challenges(Signer.from(BEFORE, "challenge")).challenge("page:/a/", 0, now);
        Altcha.Solution solution =
                Altcha.solveChallenge(
                        given.challenge(),
                        given.salt(),
                        Altcha.Algorithm.SHA256,
                        given.maxnumber(),
                        0);
        String proof =
                Base64.getEncoder()
                        .encodeToString(
                                "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                                        .formatted(
                                                given.algorithm(),
                                                given.challenge(),
                                                solution.number,
                                                given.salt(),
                                                given.signature())
                                        .getBytes(StandardCharsets.UTF_8));

        assertThat(check(ROTATED, proof)).isInstanceOf(Challenges.Check.Good.class);
        assertThat(check(OLD_ONE_DROPPED, proof)).isInstanceOf(Challenges.Check.Bad.class);
    }

    private static Challenges.Check check(Map<String, String> environment, String proof) {
        return new Challenges(Signer.from(environment, "challenge"))
                .check(proof, "page:/a/", SWITCH.plusSeconds(5));
    }

    private static IdempotencyKey key(Instant at) {
        String time = "%012x".formatted(at.toEpochMilli());
        return IdempotencyKey.parse(
                time.substring(0, 8) + "-" + time.substring(8) + "-7abc-8abc-0123456789ab", at);
    }
}
