package guide.comments.spam;

import guide.lambda.dynamodb.Signer;
import guide.lambda.json.Digest;
import guide.lambda.json.Json;
import guide.lambda.problem.ProblemException;

import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;

/// Proof of work in ALTCHA's format: a number between 0 and `maxnumber` whose SHA-256 with the salt
/// is the challenge. The salt carries when it was made, when it ends, and for which thread; all of
/// it is signed.
public final class Challenges {

    /// How long a challenge can be used.
    public static final Duration LIFE = Duration.ofMinutes(5);

    /// What a phone finds in well under a second; a busy thread asks for up to sixteen times as
    /// much.
    static final long LEAST_WORK = 30_000;

    static final long MOST_TIMES = 16;

    private static final int LONGEST_PROOF = 2_000;

    /// What a client is given to solve.
    public record Challenge(
            String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    /// A proof as ALTCHA's clients send it, in base64; newer ones tell how long it took.
    record Solved(
            String algorithm,
            String challenge,
            long number,
            String salt,
            String signature,
            @Nullable Long took) {}

    /// What a proof turned out to be.
    public sealed interface Check {

        /// It solves a challenge of ours.
        ///
        /// @param challenge which one
        /// @param since how long after the challenge was made
        record Good(String challenge, Duration since) implements Check {}

        /// It does not.
        ///
        /// @param why a sentence for moderators
        record Bad(String why) implements Check {}
    }

    private static final String PURPOSE = "altcha";

    private final Signer signer;

    public Challenges(Signer signer) {
        this.signer = signer;
    }

    public static Challenges from(Map<String, String> environment) {
        return new Challenges(Signer.from(environment, "challenge"));
    }

    /// A challenge for this thread that was never given out before.
    ///
    /// @param load how busy the thread is, from 0 to 1
    public Challenge challenge(String thread, double load, Instant now) {
        long most = Math.round(LEAST_WORK * (1 + (MOST_TIMES - 1) * Math.clamp(load, 0, 1)));
        try {
            Altcha.Challenge made =
                    Altcha.createChallenge(
                            new Altcha.ChallengeOptions()
                                    .setAlgorithm(Altcha.Algorithm.SHA256)
                                    .setMaxNumber(most)
                                    .setSecureRandomNumber(true)
                                    .setHmacKey(key(signer.sign(PURPOSE, now)))
                                    .setExpires(now.plus(LIFE).getEpochSecond())
                                    .addParam("made", Long.toString(now.toEpochMilli()))
                                    .addParam("thread", Digest.short128(thread)));
            return new Challenge(
                    made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception e) {
            throw new IllegalStateException("a challenge cannot be made", e);
        }
    }

    /// Whether this solves a challenge that was made here, for this thread, and not too long ago.
    /// Whether it was used before, the table knows.
    public Check check(String proof, String thread, Instant now) {
        return check(proof, Digest.short128(thread)::equals, now);
    }

    /// As [#check(String, String, Instant)], for whoever knows only a part of the thread's digest.
    Check check(String proof, Predicate<String> isOfThread, Instant now) {
        try {
            if (proof.length() > LONGEST_PROOF) {
                return new Check.Bad("The proof of work is too long.");
            }
            String json = new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8);
            Solved solved = Json.read(json, Solved.class);
            return solved != null && solves(solved)
                    ? inTime(solved, isOfThread, now)
                    : new Check.Bad("The proof of work is wrong.");
        } catch (ProblemException | IllegalArgumentException e) {
            return new Check.Bad("The proof of work cannot be read.");
        }
    }

    private boolean solves(Solved solved) {
        Altcha.Payload payload = new Altcha.Payload();
        payload.algorithm = solved.algorithm();
        payload.challenge = solved.challenge();
        payload.number = solved.number();
        payload.salt = solved.salt();
        payload.signature = solved.signature();
        return signer.every(PURPOSE).anyMatch(each -> isSigned(payload, key(each)));
    }

    private static String key(byte[] signature) {
        return HexFormat.of().formatHex(signature);
    }

    private static boolean isSigned(Altcha.Payload payload, String key) {
        try {
            return Altcha.verifySolution(payload, key, false);
        } catch (Exception e) {
            // The library throws for algorithms that it does not know.
            return false;
        }
    }

    private static Check inTime(Solved solved, Predicate<String> isOfThread, Instant now) {
        Map<String, String> parameters;
        try {
            parameters = Altcha.extractParams(solved.salt());
        } catch (Exception e) {
            return new Check.Bad("The proof of work cannot be read.");
        }
        if (!isOfThread.test(parameters.getOrDefault("thread", ""))) {
            return new Check.Bad("The proof of work is for another thread.");
        }
        Instant made = Instant.ofEpochMilli(Long.parseLong(parameters.getOrDefault("made", "0")));
        return now.isAfter(made.plus(LIFE))
                ? new Check.Bad("The proof of work has expired.")
                : new Check.Good(solved.challenge(), Duration.between(made, now));
    }
}
