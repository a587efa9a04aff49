package guide.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import guide.doctor.FaultyProxy.Fault;
import guide.doctor.checks.NewerReleases;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.local.gateway.GatewayOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Over a guide on this machine everything holds; with one fault in it, the line that names it
/// fails, and no other.
@Tag("tables")
class DoctorTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private static final LocalGuide GUIDE =
            LocalGuide.start(
                    true,
                    Map.of("FRONT_SECRET", FaultyProxy.SECRET, "DIRECT_CALLS", "allowed"),
                    GatewayOptions.STANDARD);
    private static final URI ADDRESS = GUIDE.gateway().address();

    @AfterAll
    static void stop() {
        GUIDE.close();
    }

    static Stream<PutIn> faults() {
        return Stream.of(
                        PutIn.ofSigningIn(ADDRESS, DoctorTest::token),
                        PutIn.ofOrigins(),
                        PutIn.ofReading(ADDRESS),
                        PutIn.ofPages(),
                        PutIn.ofWriting(),
                        PutIn.ofStack())
                .flatMap(each -> each);
    }

    private static String token(String group) {
        return GUIDE.gateway().issuer().token(Map.of("sub", "grace", "groups", List.of(group)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedByItsLineAlone(PutIn put) {
        try (FaultyProxy proxy = FaultyProxy.before(ADDRESS, put.fault())) {
            Examination seen =
                    Examination.of(put.asked().apply(Examination.ofThe(proxy.address())));

            assertThat(seen.failing()).as("%s", seen.lines()).hasSize(1);
            assertThat(seen.failing().getFirst())
                    .startsWith("NO: " + put.line() + ": ")
                    .contains(put.told());
            assertThat(seen.isWell()).isFalse();
        }
    }

    @Test
    void everythingHoldsOverAGuideOnThisMachine() {
        Examined asked = Examination.withToken(Examination.ofThe(ADDRESS), token("moderators"));

        Examination seen = Examination.of(asked);

        assertThat(seen.isWell()).as("%s", seen.lines()).isTrue();
        assertThat(seen.lines()).filteredOn(line -> line.startsWith("yes: ")).hasSize(27);
        assertThat(seen.lines().getLast()).isEqualTo("27 hold, 0 do not, 4 were skipped.");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "37, true", "38, false"})
    void aLookOfMoreThan37DaysAgoIsTooLongAgo(int days, boolean holds) throws IOException {
        Examined asked = Examination.with(Examination.ofThe(ADDRESS), Examination.watching());
        LocalDate oldest =
                asked.get("/v1/frameworks").json().findValuesAsText("checkedOn").stream()
                        .map(LocalDate::parse)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        Instant then = oldest.plusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC);

        Finding found =
                new NewerReleases()
                        .find(Examination.withClock(asked, Duration.between(Instant.now(), then)));

        assertThat(found).isInstanceOf(holds ? Finding.Holds.class : Finding.Fails.class);
    }

    @Test
    void throughTheProxyEverythingHoldsToo() {
        try (FaultyProxy proxy = FaultyProxy.before(ADDRESS, FaultyProxy.NONE)) {
            assertThat(Examination.of(Examination.ofThe(proxy.address())).failing()).isEmpty();
        }
    }

    /// Counters of its address, and a mark without a text by which a retry would be known.
    @Test
    void whatItLeavesBehindHasNoTextAndEndsWithinTwoHours() {
        List<Map<String, AttributeValue>> before = GUIDE.comments();

        Examination.of(Examination.ofThe(ADDRESS));

        assertThat(GUIDE.comments())
                .filteredOn(item -> !before.contains(item))
                .isNotEmpty()
                .allSatisfy(
                        item -> {
                            assertThat(item.toString()).doesNotContain("A check", "make doctor");
                            assertThat(end(item)).isBefore(Instant.now().plus(TWO_HOURS));
                        });
    }

    private static Instant end(Map<String, AttributeValue> item) {
        return Instant.ofEpochSecond(
                Long.parseLong(Objects.requireNonNull(item.get("expiresAt")).n()));
    }

    @Test
    void anotherVersionIsNamedAndNothingElseAsked() {
        Fault other =
                (request, answer) ->
                        request.endsWith("/openapi.json")
                                ? answer.replacing("\"version\":\"0.", "\"version\":\"9.")
                                : answer;
        try (FaultyProxy proxy = FaultyProxy.before(ADDRESS, other)) {
            Examination seen = Examination.of(Examination.ofThe(proxy.address()));

            assertThat(seen.lines()).hasSize(4);
            assertThat(seen.failing().getFirst()).contains("version 9.");
        }
    }

    @Test
    void whereEverySiteMayCallThereIsNoStrangerToAskAsOne() {
        String origins = Examination.BLOG + "," + Examination.OTHER_BLOG + ",https://*";
        try (LocalGuide guide =
                LocalGuide.start(origins, true, Map.of(), GatewayOptions.STANDARD)) {
            Examination seen = Examination.of(Examination.ofThe(guide.gateway().address()));

            assertThat(seen.failing()).isEmpty();
            assertThat(seen.lines())
                    .contains(
                            "skipped: CORS from a stranger: AllowedOrigins lets in every site that"
                                    + " has HTTPS");
        }
    }

    @Test
    void anEmptyCatalogueIsNamed() {
        try (LocalGuide guide = LocalGuide.start(false, Map.of(), GatewayOptions.STANDARD)) {
            Examination seen = Examination.of(Examination.ofThe(guide.gateway().address()));

            assertThat(seen.failing()).hasSize(1);
            assertThat(seen.failing().getFirst())
                    .contains("the catalogue: 0 frameworks", "make seed");
        }
    }

    @Test
    void aFrontIsKnownByWhatItKeeps() {
        try (LocalGuide guide =
                LocalGuide.start(true, Map.of(), GatewayOptions.STANDARD.behindFront(true))) {
            Examination seen = Examination.of(Examination.ofThe(guide.gateway().address()));

            assertThat(seen.lines()).anyMatch(line -> line.startsWith("yes: the front: "));
            assertThat(seen.failing()).isEmpty();
        }
    }

    @Test
    void whoeverCallsPastTheFrontIsRefusedOrNamed() {
        Map<String, String> secret = Map.of("FRONT_SECRET", "the-front", "DIRECT_CALLS", "refused");
        try (LocalGuide behind = LocalGuide.start(true, secret, GatewayOptions.STANDARD)) {
            Examined asked = Examination.ofThe(ADDRESS);

            assertThat(
                            Examination.of(
                                            Examination.withDirect(
                                                    asked, behind.gateway().address()))
                                    .lines())
                    .contains("yes: calls past the front: 403");
            assertThat(Examination.of(Examination.withDirect(asked, ADDRESS)).failing())
                    .singleElement()
                    .asString()
                    .contains("calls past the front", "is answered 200");
        }
    }
}
