package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import guide.comments.spam.Rule;
import guide.comments.spam.SpamSettings;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What came and what became of it is counted, each once.
@Tag("tables")
class StatisticsTest {

    private static final String STATISTICS = "/v1/moderation/statistics";
    private static final Service SERVICE =
            Service.with(
                    new SpamSettings(
                            0,
                            0,
                            new SpamSettings.Layers(false, 0, false, false, false),
                            List.of(
                                    new Rule(
                                            "games",
                                            Rule.Type.WORDS,
                                            List.of("casino"),
                                            List.of(),
                                            0,
                                            0,
                                            0,
                                            null,
                                            null))));
    private static final FollowedStream STREAM = new FollowedStream(SERVICE);

    private final Service service = SERVICE;
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private JsonNode before = MissingNode.getInstance();

    @BeforeEach
    void whatWasWrittenBeforeIsCounted() {
        STREAM.follow();
        before = read("");
    }

    @Test
    void whatIsSentHeldAndDecidedIsCountedOnItsDay() {
        post("Hello");
        JsonNode held = post("A casino");
        STREAM.follow();
        assertThat(more("contributions", "comment")).isEqualTo(2);
        assertThat(more("held", "new")).isEqualTo(1);
        assertThat(more("reasons", "games")).isEqualTo(1);

        assertThat(grace.decide(held, "publish", "").status()).isEqualTo(200);
        STREAM.follow();
        assertThat(more("decisions", "publish")).isEqualTo(1);
        assertThat(more("waits", "under-10-minutes")).isEqualTo(1);
        assertThat(more("contributions", "comment")).isEqualTo(2);
    }

    @Test
    void whatIsPublishedAndTakenBackHasNotWaited() {
        JsonNode posted = post("Hello");
        grace.decide(posted, "hold", "");
        grace.decide(posted, "reject", "");
        STREAM.follow();

        assertThat(more("decisions", "hold")).isEqualTo(1);
        assertThat(more("decisions", "reject")).isEqualTo(1);
        assertThat(more("waits", "under-10-minutes")).isZero();
        assertThat(more("contributions", "comment")).isEqualTo(1);
    }

    @Test
    void whatHasToBeDoneGoesUpAndDown() {
        JsonNode held = post("Another casino");
        JsonNode posted = post("A bad one");
        report(posted);
        STREAM.follow();
        assertThat(now("waiting")).isEqualTo(1);
        assertThat(now("reported")).isEqualTo(1);
        assertThat(more("reports", "spam")).isEqualTo(1);

        grace.decide(held, "spam", "");
        grace.decide(posted, "keep", "");
        STREAM.follow();
        assertThat(now("waiting")).isZero();
        assertThat(now("reported")).isZero();

        grace.decide(held, "hold", "");
        STREAM.follow();
        assertThat(now("waiting")).isEqualTo(1);
    }

    @Test
    void whatAnAuthorTakesAwayWaitsNoMore() {
        JsonNode held = post("The last casino");
        STREAM.follow();
        String token = "Bearer " + held.path("editToken").asText();
        Answer gone =
                service.send(
                        service.request(
                                        "/v1/comments/" + held.path("id").asText(),
                                        "Authorization",
                                        token)
                                .DELETE());
        STREAM.follow();

        assertThat(gone.status()).isEqualTo(204);
        assertThat(now("waiting")).isZero();
        assertThat(more("contributions", "comment")).isEqualTo(1);
    }

    @Test
    void whatIsToldTwiceIsCountedOnce() {
        report(post("Hello"));
        grace.decide(post("Casino once more"), "reject", "");
        STREAM.follow();
        String first = service.send(request("")).raw().body();
        STREAM.followAgain();

        assertThat(service.send(request("")).raw().body()).isEqualTo(first);
    }

    @Test
    void thePagesWithMostComeFirst() {
        for (int n = 0; n < 12; n++) {
            post("Number " + n);
        }
        STREAM.follow();
        JsonNode busiest = read("").path("busiest");

        assertThat(busiest.path("month").asText()).isEqualTo(YearMonth.from(today()).toString());
        assertThat(busiest.path("threads").get(0).path("thread").asText()).isEqualTo(thread);
        assertThat(busiest.path("threads").get(0).path("contributions").asInt()).isEqualTo(12);
        assertThat(busiest.path("threads").findValuesAsText("thread")).doesNotHaveDuplicates();
    }

    @Test
    void itTakesThreeCallsAndFewUnits() {
        post("Hello");
        STREAM.follow();
        JsonNode line = LogTest.line(service, () -> service.send(request("")));

        assertThat(line.path("tableCalls").asInt()).isEqualTo(3);
        assertThat(line.path("readUnits").asDouble()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-01, from",
        "to=today, to",
        "from=2026-11-02&to=2026-11-01, from",
        "from=2026-08-31&to=2026-12-01, from",
        "site=none, site",
        "days=7, days"
    })
    void whatBreaksARuleIsRefused(String query, String named) {
        Answer refused = service.send(request("?" + query));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("parameter").asText())
                .isEqualTo(named);
    }

    @Test
    void ninetyTwoDaysAreTheMost() {
        assertThat(service.send(request("?from=2026-09-01&to=2026-12-01")).status()).isEqualTo(200);
        assertThat(service.get(STATISTICS).status()).isEqualTo(401);
    }

    private JsonNode post(String body) {
        return service.post(NewComments.by(thread, Map.of("body", body + " " + UUID.randomUUID())))
                .json();
    }

    private void report(JsonNode posted) {
        String path = "/v1/comments/" + posted.path("id").asText() + "/report";
        assertThat(
                        service.send(
                                        service.request(
                                                        path,
                                                        "Content-Type",
                                                        "application/json",
                                                        "Idempotency-Key",
                                                        CommentsTest.uuidVersion7(
                                                                System.currentTimeMillis()))
                                                .method(
                                                        "PUT",
                                                        HttpRequest.BodyPublishers.ofString(
                                                                "{\"reason\":\"spam\"}")))
                                .status())
                .isEqualTo(202);
    }

    private HttpRequest.Builder request(String query) {
        return service.request(
                STATISTICS + query, "Authorization", Moderator.bearer(service, Map.of()));
    }

    private JsonNode read(String query) {
        return service.send(request(query)).json();
    }

    private int now(String what) {
        return read("").path("now").path(what).asInt() - before.path("now").path(what).asInt();
    }

    private int more(String group, String of) {
        return onToday(read(""), group, of) - onToday(before, group, of);
    }

    private static int onToday(JsonNode statistics, String group, String of) {
        for (JsonNode day : statistics.path("days")) {
            if (day.path("day").asText().equals(today().toString())) {
                return day.path(group).path(of).asInt();
            }
        }
        return 0;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
