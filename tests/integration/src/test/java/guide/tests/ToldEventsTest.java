package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.domain.State;
import guide.lambda.json.Json;
import guide.local.gateway.BackgroundCalls;
import guide.notifications.NotifyHandler;
import guide.notifications.events.CatalogueRevised;
import guide.notifications.events.CatalogueRevised.RevisedEntry;
import guide.notifications.events.ContributionDecided;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.ContributionPublished;
import guide.notifications.events.ContributionReplied;
import guide.notifications.events.FrameworkBehind;
import guide.notifications.events.GuideEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// What people do with the guide becomes events, by way of the tables' streams.
@Tag("tables")
class ToldEventsTest {

    private static final Service SERVICE = Service.asDeployed();
    private static final Listener LISTENER = new Listener();
    private static final Queue<String> LOG = new ConcurrentLinkedQueue<>();
    private static final BackgroundCalls CALLS = start();

    private final Moderator moderator = Moderator.named(SERVICE, "grace");
    private final String thread = "page:/told/" + UUID.randomUUID();

    private static BackgroundCalls start() {
        NotifyHandler function =
                Listener.function(
                        SERVICE.template(),
                        SERVICE.environment(),
                        InstantSource.system(),
                        LISTENER);
        return BackgroundCalls.start(
                SERVICE.template(),
                SERVICE.tables(),
                (_, event) -> Listener.call(function, event, LOG::add));
    }

    /// The streams begin with what was seeded: all of it is told before what the tests do.
    @BeforeAll
    static void catchUp() {
        Service.Answer answer =
                SERVICE.post(NewComments.by("page:/told/first", Map.of("body", "First of all")));
        String id = answer.json().path("id").asText();
        await(() -> LISTENER.of(id, ContributionHeld.class), Duration.ofMinutes(2));
    }

    @AfterAll
    static void stop() {
        CALLS.close();
    }

    @Test
    void whatIsHeldIsToldWithinFiveSecondsWithWhyAndWhatItSays() {
        Instant before = Instant.now();
        String id = post("Some *new* [words](https://a.example/?b&c) &amp; <b>", Map.of());

        ContributionHeld held = await(() -> LISTENER.of(id, ContributionHeld.class));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(held.told().text()).isEqualTo("Some new words & <b>");
        assertThat(held.told().authorName()).isEqualTo("Ada");
        assertThat(held.told().thread().text()).isEqualTo(thread + "/");
        assertThat(held.reasons()).isNotEmpty();
        assertThat(held.isChange()).isFalse();
    }

    @Test
    void whatAModeratorPublishesIsToldOnceAndSoIsTheDecision() {
        String id = published("Hello", Map.of());

        ContributionDecided decided = await(() -> LISTENER.of(id, ContributionDecided.class));
        assertThat(decided.state()).isEqualTo(State.PUBLISHED);
        assertThat(decided.by()).isEqualTo("grace");
        assertThat(decided.reason()).isEqualTo("fine");
        await(
                () ->
                        LISTENER.of(id, ContributionPublished.class).stream()
                                .filter(ContributionPublished::afterReview)
                                .toList());
        assertThat(timesReceived(LISTENER.of(id, ContributionPublished.class))).isOne();
    }

    @Test
    void aReplyIsToldWithWhatItRepliesTo() {
        String parent = published("First", Map.of());
        String reply = published("Second", Map.of("parent", parent));

        ContributionReplied replied = await(() -> LISTENER.of(reply, ContributionReplied.class));
        assertThat(replied.parent().id().text()).isEqualTo(parent);
        assertThat(replied.parent().text()).isEqualTo("First");
        assertThat(replied.reply().text()).isEqualTo("Second");
    }

    @Test
    void whatIsRemovedAndRestoredIsNotPublishedAgain() {
        String id = published("Hello", Map.of());
        await(() -> LISTENER.of(id, ContributionPublished.class));
        decide(id, "remove");
        decide(id, "restore");
        await(
                () ->
                        LISTENER.of(id, ContributionDecided.class).stream()
                                .filter(each -> each.decision().equals("restore"))
                                .toList());

        assertThat(timesReceived(LISTENER.of(id, ContributionPublished.class))).isOne();
    }

    @Test
    void anOwnersChangeIsToldAsARevisionAndANewReleaseAsBeingBehind() {
        String bearer = Moderator.bearer(SERVICE, Map.of("groups", List.of("owners")));
        String path = "/v1/catalogue/frameworks/flask";
        Service.Answer before = SERVICE.get(path);
        String changed =
                before.raw()
                        .body()
                        .replaceFirst(
                                "\"latest\":\\{\"version\":\"[^\"]+\"",
                                "\"latest\":{\"version\":\"99.1\"");
        Service.Answer put =
                SERVICE.send(
                        SERVICE.request(
                                        path,
                                        "Authorization",
                                        bearer,
                                        "If-Match",
                                        before.header("etag"),
                                        "Content-Type",
                                        "application/json")
                                .PUT(BodyPublishers.ofString(changed)));
        assertThat(put.status()).as(put.raw().body()).isEqualTo(200);

        FrameworkBehind behind = await(() -> heard(FrameworkBehind.class));
        assertThat(behind.latest()).isEqualTo("99.1");
        assertThat(behind.facts()).isPositive();
        RevisedEntry revised = await(() -> revised("frameworks/flask", "grace"));
        assertThat(revised.changed()).anyMatch(each -> each.startsWith("frameworks/flask/latest"));
    }

    @Test
    void anAcceptedEditIsToldAsARevisionOfWhoProposedIt() {
        Map<String, Object> edit =
                Map.of(
                        "target", "frameworks/bottle/tagline",
                        "proposed", "Told " + thread,
                        "source", "https://bottlepy.org/");
        Map<String, Object> proposed =
                Map.of(
                        "thread",
                        "framework:bottle",
                        "kind",
                        "edit",
                        "author",
                        Map.of("name", "Ada"),
                        "edit",
                        edit);
        decide(SERVICE.post(Json.write(proposed)).json().path("id").asText(), "publish");

        RevisedEntry revised = await(() -> revised("frameworks/bottle", "Ada"));
        assertThat(revised.changed()).contains("frameworks/bottle/tagline");
    }

    private static List<RevisedEntry> revised(String path, String by) {
        return heard(CatalogueRevised.class).stream()
                .flatMap(each -> each.entries().stream())
                .filter(each -> each.path().equals(path))
                .filter(each -> each.by().equals(by))
                .toList();
    }

    @Test
    void theLogNamesNobodyAndNothingThatWasWritten() {
        String id = post("a-secret-of-the-text", Map.of());
        await(() -> LISTENER.of(id, ContributionHeld.class));

        assertThat(LOG).isNotEmpty();
        assertThat(String.join("\n", LOG)).doesNotContain("Ada", "a-secret-of-the-text", id);
    }

    private String published(String text, Map<String, Object> more) {
        String id = post(text, more);
        decide(id, "publish");
        return id;
    }

    private void decide(String id, String decision) {
        Service.Answer decided =
                moderator.send(
                        "PUT",
                        "/v1/moderation/" + id,
                        Map.of("decision", decision, "reason", "fine"));
        assertThat(decided.status()).as(decided.raw().body()).isEqualTo(200);
    }

    private String post(String text, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("body", text);
        Service.Answer answer = SERVICE.post(NewComments.by(thread, all));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        JsonNode json = answer.json();
        return json.path("id").asText();
    }

    private static long timesReceived(List<? extends GuideEvent> events) {
        String id = events.getFirst().id();
        return LISTENER.received().stream().filter(id::equals).count();
    }

    private static <T extends GuideEvent> List<T> heard(Class<T> type) {
        return LISTENER.heard().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T> T await(Supplier<List<T>> what) {
        return await(what, Duration.ofSeconds(30));
    }

    private static <T> T await(Supplier<List<T>> what, Duration longest) {
        Instant end = Instant.now().plus(longest);
        while (what.get().isEmpty() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return what.get().getFirst();
    }
}
