package guide.comments.spam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.comments.domain.Content;
import guide.comments.domain.HoldReason;
import guide.comments.storage.LocalTables;
import guide.comments.storage.spam.DynamoSpamStore;
import guide.comments.text.VisibleText;
import guide.lambda.dynamodb.Signer;
import guide.lambda.json.Json;
import guide.lambda.problem.ProblemException;
import guide.lambda.problem.ServiceUnavailableException;

import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// The layers against spam: each holds what it is for, lets everything else through, and can be
/// switched off.
@Tag("tables")
class SpamFilterTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
    private static final SpamSettings.Layers NONE =
            new SpamSettings.Layers(false, 0, false, false, false);
    private static final SpamSettings.Layers PROOF =
            new SpamSettings.Layers(false, 0, true, false, false);
    private static final SpamSettings.Layers BUCKETS =
            new SpamSettings.Layers(false, 0, false, true, false);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final Challenges challenges = Challenges.from(ENVIRONMENT);

    @Test
    void withEverythingOffNothingIsHeld() {
        assertThat(rules(NONE, sent("one").with("website"))).isEmpty();
    }

    @Test
    void aFieldThatPeopleDoNotSeeGivesAProgramAway() {
        SpamSettings.Layers honeypot = new SpamSettings.Layers(true, 0, false, false, false);

        assertThat(rules(honeypot, sent("one").with("filled in"))).containsExactly("honeypot");
        assertThat(rules(honeypot, sent("two"))).isEmpty();
    }

    @Test
    void aProofOfWorkIsAskedForAndTaken() {
        assertThat(rules(PROOF, sent("one"))).containsExactly("proof-of-work");
        assertThat(rules(PROOF, sent("two").proved(solved(thread, now)))).isEmpty();
    }

    @Test
    void aProofServesOneContributionAndItsRetries() {
        String proof = solved(thread, now);

        assertThat(rules(PROOF, sent("one").proved(proof))).isEmpty();
        assertThat(rules(PROOF, sent("one").proved(proof))).isEmpty();
        assertThat(rules(PROOF, sent("two").proved(proof))).containsExactly("proof-of-work");
    }

    @Test
    void aProofLastsFiveMinutes() {
        Instant made = now.minus(Challenges.LIFE);

        assertThat(rules(PROOF, sent("one").proved(solved(thread, made)))).isEmpty();
        assertThat(rules(PROOF, sent("two").proved(solved(thread, made.minusMillis(1)))))
                .containsExactly("proof-of-work");
    }

    @Test
    void aProofOfAnotherThreadOrAnotherServerIsNone() {
        Challenges foreign =
                Challenges.from(
                        Map.of("SIGNING_SECRET", "another-secret-of-more-than-32-characters"));

        assertThat(rules(PROOF, sent("one").proved(solved("page:/other/", now)))).isNotEmpty();
        assertThat(rules(PROOF, sent("two").proved(solve(foreign.challenge(thread, 0, now)))))
                .isNotEmpty();
    }

    @Test
    void aForgedProofIsNone() {
        Challenges.Challenge good = challenges.challenge(thread, 0, now);
        Challenges.Challenge later =
                new Challenges.Challenge(
                        good.algorithm(),
                        good.challenge(),
                        good.maxnumber(),
                        good.salt().replace("expires=1", "expires=9"),
                        good.signature());
        List<String> forged = new ArrayList<>(List.of("", "AAAA", "%%%", "A".repeat(3000)));
        forged.add(encoded(later, 1));
        forged.add(encoded(good, -1));
        forged.add(Base64.getEncoder().encodeToString("null".getBytes(StandardCharsets.UTF_8)));
        forged.add(Base64.getEncoder().encodeToString("{}".getBytes(StandardCharsets.UTF_8)));
        forged.add(
                encoded(
                        new Challenges.Challenge(
                                "none", good.challenge(), 1, good.salt(), good.signature()),
                        1));

        assertThat(forged)
                .allSatisfy(
                        proof ->
                                assertThat(rules(PROOF, sent("x").proved(proof)))
                                        .containsExactly("proof-of-work"));
    }

    @Test
    void nobodyWritesInLessThanThreeSeconds() {
        SpamSettings.Layers patience = new SpamSettings.Layers(false, 3, true, false, false);

        assertThat(rules(patience, sent("one").proved(solved(thread, now.minusMillis(2_999)))))
                .containsExactly("too-fast");
        assertThat(rules(patience, sent("two").proved(solved(thread, now.minusMillis(3_000)))))
                .isEmpty();
    }

    @Test
    void whereNothingSaysHowLongItTookItIsHeld() {
        SpamSettings.Layers patience = new SpamSettings.Layers(false, 3, false, false, false);
        String foreign = solved("page:/other/", now.minusSeconds(10));

        assertThat(rules(patience, sent("one"))).containsExactly("too-fast");
        assertThat(rules(patience, sent("two").proved(foreign))).containsExactly("too-fast");
        assertThat(rules(patience, sent("three").proved(solved(thread, now.minusSeconds(3)))))
                .isEmpty();
    }

    /// A digit moved from the number to the salt would make another time or thread of it.
    @Test
    void aProofWithItsSaltAndNumberCutElsewhereIsNone() {
        Challenges.Challenge good = challenges.challenge(thread, 0, now);
        String number = String.valueOf(numberOf(good));

        assertThat(IntStream.range(1, number.length()))
                .allSatisfy(
                        cut -> {
                            Challenges.Challenge moved =
                                    new Challenges.Challenge(
                                            good.algorithm(),
                                            good.challenge(),
                                            good.maxnumber(),
                                            good.salt() + number.substring(0, cut),
                                            good.signature());
                            String proof = encoded(moved, Long.parseLong(number.substring(cut)));
                            assertThat(rules(PROOF, sent("x").proved(proof)))
                                    .containsExactly("proof-of-work");
                        });
    }

    @Test
    void withoutItsSettingsItHolds() {
        SpamFilter spamFilter =
                new SpamFilter(
                        () -> {
                            throw new ServiceUnavailableException(
                                    new IllegalStateException("away"));
                        },
                        new DynamoSpamStore(LocalTables.comments(LocalTables.CLIENT)),
                        challenges,
                        AddressHasher.from(ENVIRONMENT),
                        new NoHistory());

        assertThat(reasons(spamFilter, sent("one"))).containsExactly("settings");
    }

    @Test
    void workGrowsWithTheThreadsLoad() {
        assertThat(challenges.challenge(thread, 0, now).maxnumber()).isEqualTo(30_000);
        assertThat(challenges.challenge(thread, 0.5, now).maxnumber()).isEqualTo(255_000);
        assertThat(challenges.challenge(thread, 1, now).maxnumber()).isEqualTo(480_000);

        SpamFilter spamFilter = filter(BUCKETS);
        IntStream.range(0, 30).forEach(n -> reasons(spamFilter, sent("no " + n)));
        assertThat(spamFilter.challenge(thread, now).maxnumber()).isEqualTo(255_000);
    }

    @Test
    void twentyFromOneAddressAreTakenAndTheNextIsHeld() {
        SpamFilter spamFilter = filter(BUCKETS);
        String address = "203.0.113." + (int) (Math.random() * 250);
        String other = "198.51.100.1";

        List<List<String>> all =
                IntStream.range(0, 21)
                        .mapToObj(n -> reasons(spamFilter, sent("no " + n).from(address)))
                        .toList();

        assertThat(all.subList(0, 20)).allSatisfy(each -> assertThat(each).isEmpty());
        assertThat(all.get(20)).containsExactly("rate");
        assertThat(reasons(spamFilter, sent("of another").from(other))).isEmpty();
        Sent minuteLater = sent("later").from(address).at(now.plus(Duration.ofMinutes(1)));
        assertThat(reasons(spamFilter, minuteLater)).isEmpty();
    }

    @Test
    void addressesOfOneNetworkShareABucket() {
        SpamFilter spamFilter = filter(BUCKETS);
        String network = "2001:db8:" + Integer.toHexString((int) (Math.random() * 65_000)) + ":";
        List<List<String>> all =
                IntStream.range(0, 61)
                        .mapToObj(
                                n ->
                                        reasons(
                                                spamFilter,
                                                sent("no " + n)
                                                        .in("page:/" + UUID.randomUUID() + "/")
                                                        .from(network + n + "::1")))
                        .toList();

        assertThat(all.subList(0, 60)).allSatisfy(each -> assertThat(each).isEmpty());
        assertThat(all.get(60)).containsExactly("rate");
    }

    @Test
    void oneTextInTwoThreadsIsHeldTheSecondTime() {
        SpamSettings.Layers duplicates = new SpamSettings.Layers(false, 0, false, false, true);
        String text = "The very same text in two threads, " + UUID.randomUUID();

        assertThat(rules(duplicates, sent("one").saying(text))).isEmpty();
        assertThat(rules(duplicates, sent("one").saying(text))).isEmpty();
        assertThat(
                        rules(
                                duplicates,
                                sent("two")
                                        .in("page:/other/")
                                        .saying(text.toUpperCase(Locale.ROOT) + " ")))
                .containsExactly("duplicate");
    }

    @Test
    void aShortTextMayBeSaidTwice() {
        SpamSettings.Layers duplicates = new SpamSettings.Layers(false, 0, false, false, true);

        assertThat(rules(duplicates, sent("one").saying("Thank you!"))).isEmpty();
        assertThat(rules(duplicates, sent("two").saying("Thank you!"))).isEmpty();
    }

    @Test
    void trustIsAsManyApprovalsAsTheSettingsSay() {
        SpamSettings two = new SpamSettings(0, 2, NONE, List.of());
        SpamFilter spamFilter =
                filter(two, new DynamoSpamStore(LocalTables.comments(LocalTables.CLIENT)));

        assertThat(spamFilter.reasons(sent("one").candidate(), () -> 1L)).hasSize(1);
        assertThat(spamFilter.reasons(sent("two").candidate(), () -> 2L)).isEmpty();
    }

    @Test
    void aLayerWhoseTableIsAwayHoldsAndDoesNotFail() {
        ExecutionInterceptor away =
                new ExecutionInterceptor() {
                    @Override
                    public void beforeExecution(
                            Context.BeforeExecution context, ExecutionAttributes attributes) {
                        throw SdkClientException.create("the table went away");
                    }
                };
        SpamSettings all =
                new SpamSettings(
                        0, 0, new SpamSettings.Layers(true, 0, true, true, true), List.of());
        SpamFilter spamFilter =
                filter(all, new DynamoSpamStore(LocalTables.comments(LocalTables.through(away))));

        Sent sent =
                sent("one")
                        .from("203.0.113.9")
                        .proved(solved(thread, now))
                        .saying("Long enough to be looked for. ".repeat(2));

        assertThat(reasons(spamFilter, sent)).containsExactly("proof-of-work", "rate", "duplicate");
    }

    @Test
    void moreThanTwentyHeldOfOneAddressInAnHourAreRefused() {
        SpamSettings proved =
                new SpamSettings(
                        0, 0, new SpamSettings.Layers(false, 0, true, true, false), List.of());
        SpamFilter spamFilter =
                filter(proved, new DynamoSpamStore(LocalTables.comments(LocalTables.CLIENT)));
        for (int i = 0; i < SpamFilter.HELD_OF_ADDRESS.burst(); i++) {
            assertThat(reasons(spamFilter, sent("held" + i).from("203.0.113.9")))
                    .contains("proof-of-work");
        }

        assertThatThrownBy(() -> reasons(spamFilter, sent("held21").from("203.0.113.9")))
                .isInstanceOf(ProblemException.class);
        Sent later =
                sent("held22").from("203.0.113.9").at(now.plus(SpamFilter.HELD_OF_ADDRESS.every()));
        assertThat(reasons(spamFilter, later)).contains("proof-of-work");
    }

    @Test
    void whatIsHeldAnywayTakesNothingFromTheThread() {
        SpamSettings proved =
                new SpamSettings(
                        0, 0, new SpamSettings.Layers(false, 0, true, true, false), List.of());
        SpamFilter spamFilter =
                filter(proved, new DynamoSpamStore(LocalTables.comments(LocalTables.CLIENT)));
        for (int i = 0; i < SpamFilter.HELD_OF_ADDRESS.burst(); i++) {
            reasons(spamFilter, sent("unproved" + i).from("203.0.113.9"));
        }

        assertThat(spamFilter.challenge(thread, now).maxnumber()).isEqualTo(Challenges.LEAST_WORK);
    }

    @Test
    void anAddressIsKnownForADayAndNeverWritten() {
        AddressHasher addressHasher = AddressHasher.from(ENVIRONMENT);
        Instant noon = Instant.parse("2026-06-01T12:00:00Z");
        String hash = addressHasher.hash("203.0.113.7", noon);

        assertThat(hash).matches("[A-Za-z0-9_-]{22}");
        assertThat(addressHasher.hash("203.0.113.7", noon.plusSeconds(60))).isEqualTo(hash);
        assertThat(addressHasher.hash("203.0.113.8", noon)).isNotEqualTo(hash);
        assertThat(addressHasher.hash("203.0.113.7", noon.plus(Duration.ofDays(1))))
                .isNotEqualTo(hash);
        assertThat(addressHasher.networkHash("203.0.113.7", noon))
                .isEqualTo(addressHasher.networkHash("203.0.113.200", noon))
                .isNotEqualTo(addressHasher.networkHash("203.0.114.7", noon));
        assertThat(addressHasher.networkHash("nobody.example", noon)).isEmpty();
    }

    private List<String> rules(SpamSettings.Layers layers, Sent sent) {
        return reasons(filter(layers), sent);
    }

    private static List<String> reasons(SpamFilter spamFilter, Sent sent) {
        return spamFilter.reasons(sent.candidate(), () -> 0L).stream()
                .map(HoldReason::rule)
                .toList();
    }

    private SpamFilter filter(SpamSettings.Layers layers) {
        return filter(
                new SpamSettings(0, 0, layers, List.of()),
                new DynamoSpamStore(LocalTables.comments(LocalTables.CLIENT)));
    }

    private SpamFilter filter(SpamSettings settings, SpamStore store) {
        return new SpamFilter(
                () -> settings,
                store,
                challenges,
                new AddressHasher(Signer.from(ENVIRONMENT, UUID.randomUUID().toString())),
                new NoHistory());
    }

    private String solved(String forThread, Instant made) {
        return solve(challenges.challenge(forThread, 0, made));
    }

    private static String solve(Challenges.Challenge challenge) {
        return encoded(challenge, numberOf(challenge));
    }

    private static long numberOf(Challenges.Challenge challenge) {
        try {
            return Altcha.solveChallenge(
                            challenge.challenge(),
                            challenge.salt(),
                            Altcha.Algorithm.SHA256,
                            challenge.maxnumber(),
                            0)
                    .number;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(Challenges.Challenge challenge, long number) {
        Map<String, Object> solved = new HashMap<>();
        solved.put("algorithm", challenge.algorithm());
        solved.put("challenge", challenge.challenge());
        solved.put("number", number);
        solved.put("salt", challenge.salt());
        solved.put("signature", challenge.signature());
        return Base64.getEncoder()
                .encodeToString(Json.write(solved).getBytes(StandardCharsets.UTF_8));
    }

    private Sent sent(String id) {
        return new Sent(id, thread, "Hello", "", null, "", now);
    }

    private record Sent(
            String id,
            String thread,
            String text,
            String address,
            @Nullable String proof,
            String honeypot,
            Instant at) {

        Sent with(String website) {
            return new Sent(id, thread, text, address, proof, website, at);
        }

        Sent proved(String solution) {
            return new Sent(id, thread, text, address, solution, honeypot, at);
        }

        Sent from(String sender) {
            return new Sent(id, thread, text, sender, proof, honeypot, at);
        }

        Sent in(String other) {
            return new Sent(id, other, text, address, proof, honeypot, at);
        }

        Sent saying(String words) {
            return new Sent(id, thread, words, address, proof, honeypot, at);
        }

        Sent at(Instant time) {
            return new Sent(id, thread, text, address, proof, honeypot, time);
        }

        SpamCandidate candidate() {
            return new SpamCandidate(
                    id,
                    "comment",
                    thread,
                    "author",
                    "Ada",
                    VisibleText.ofWritten(new Content.Comment(), text),
                    at,
                    address,
                    proof,
                    honeypot);
        }
    }

    private record NoHistory() implements PostingHistory {
        @Override
        public Optional<Instant> openedAt(String thread) {
            return Optional.empty();
        }

        @Override
        public long written(String author, String except, Instant from, Instant to) {
            return 0;
        }
    }
}
