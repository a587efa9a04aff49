package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.local.dynamodb.ProjectRoot;
import guide.tests.Desk.Answer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The reader desk from a first comment to an accepted edit, over a whole `make run` in a process
/// of its own; each step is printed as it is taken.
///
/// `-Dwalk.readers=<address>` walks over the API at that address instead, with fresh tables. Where
/// that API has no authorizer, as SAM's local one, `-Dwalk.moderators=<address>` is a `make run`
/// with the same tables and secret, which moderators go to.
@Tag("own-tables")
class WalkTest {

    private static final String THREAD = "page:/walk/";
    private static final Map<String, String> ADA = Map.of("name", "Ada");

    private Process run;
    private Desk desk;
    private Desk moderators;
    private String moderator;
    private int step;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        String readers = System.getProperty("walk.readers", "");
        desk = Desk.at(readers.isEmpty() ? makeRun() : URI.create(readers));
        String others = System.getProperty("walk.moderators", "");
        moderators = others.isEmpty() ? desk : Desk.at(URI.create(others));
        moderator = "Bearer " + moderators.token("grace", "moderators");
    }

    private URI makeRun() throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "guide.local.gateway.LocalServer");
        builder.directory(ProjectRoot.root().toFile());
        builder.environment().putAll(Map.of("PORT", "" + port, "DATA_DIR", "memory"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProjectRoot.root().resolve("tests/integration/target/walk.log").toFile());
        run = builder.start();
        URI address = URI.create("http://localhost:" + port);
        awaitHealth(Desk.at(address));
        return address;
    }

    @AfterEach
    void end() throws InterruptedException {
        if (run == null) {
            return;
        }
        run.destroy();
        if (!run.waitFor(10, TimeUnit.SECONDS)) {
            run.destroyForcibly();
        }
    }

    @Test
    void aReaderIsHeardAndAModeratorDecides() {
        String secret = trust();
        anEditOfFlask(secret);
        aSuggestion(secret);
        twoRequestsForOneLibrary();
        ownChanges(secret);
        whatReadersSee();
    }

    /// Two comments are held and approved, the third is published immediately.
    private String trust() {
        Answer first = post(null, comment("The first one"));
        say("first comment held", first.status() == 202 && first.text("state").equals("held"));
        String secret = first.text("authorSecret");
        JsonNode waiting = queue("comment").get(0);
        say(
                "seen in the queue, with a development token",
                waiting.path("id").asText().equals(first.text("id")));
        say("not listed yet", count() == 0);
        say("approved", decide(first.text("id"), "publish").text("outcome").equals("published"));
        say("listed", count() == 1);

        Answer second = post(secret, comment("The second one"));
        say("second comment held", second.status() == 202);
        say("approved", decide(second.text("id"), "publish").status() == 200);

        Answer third = post(secret, comment("The third one"));
        say(
                "third comment published at once",
                third.status() == 201 && third.text("state").equals("published"));
        say("three are listed", count() == 3);
        return secret;
    }

    private void anEditOfFlask(String secret) {
        Map<String, Object> edit =
                Map.of(
                        "target", "frameworks/flask/facts/orm",
                        "proposed", Map.of("support", "partial", "note", "By Flask-SQLAlchemy"),
                        "source",
                                "https://flask.palletsprojects.com/en/stable/patterns/sqlalchemy/");
        Answer sent = post(secret, with("framework:flask", "edit", Map.of("edit", edit)));
        say("an edit waits, whoever wrote it", sent.status() == 202);
        JsonNode waiting = queue("edit").get(0);
        say("it does not conflict", !waiting.path("conflict").asBoolean(true));
        say(
                "it shows what changes",
                waiting.path("diff").findValuesAsText("op").contains("insert"));
        say("accepted", decide(sent.text("id"), "publish").status() == 200);
        awaitFact("By Flask-SQLAlchemy");
        JsonNode revision = desk.get("/v1/frameworks/flask/history").json().path("items").get(0);
        say(
                "in Flask's history, with credit",
                revision.path("by").asText().equals("Ada")
                        && revision.path("changes")
                                .get(0)
                                .path("after")
                                .path("support")
                                .asText()
                                .equals("partial"));
    }

    private void aSuggestion(String secret) {
        Map<String, String> quote =
                Map.of("exact", "Flask is very small", "proposed", "Flask is small");
        Answer sent = post(secret, with(THREAD, "suggestion", Map.of("suggestion", quote)));
        say("a suggestion is published at once", sent.status() == 201);
        JsonNode shown =
                desk.get("/v1/comments?order=newest&thread=" + THREAD).json().path("items").get(0);
        say(
                "with its difference by words: " + shown.path("suggestion").path("diff"),
                shown.path("suggestion").path("diff").size() == 3);
    }

    private void twoRequestsForOneLibrary() {
        Answer first = post(null, request("FastAPI", "It is typed."));
        Answer second = post(null, request("fast-api", "It is fast."));
        say("two requests for one library", first.status() == 202 && second.status() == 202);
        decide(first.text("id"), "publish");
        say(
                "the second becomes a vote",
                decide(second.text("id"), "publish").text("outcome").equals("merged"));
        JsonNode wanted = desk.get("/v1/review-requests?status=open").json().path("items");
        say(
                "one library with two votes",
                wanted.size() == 1 && wanted.get(0).path("votes").asInt() == 2);
        Answer done =
                moderators.send(
                        "PUT",
                        "/v1/moderation/review-requests/FastAPI",
                        Map.of("status", "planned", "reason", "Next month"),
                        "Authorization",
                        moderator);
        say(
                "planned, the votes kept",
                done.status() == 200 && done.json().path("votes").asInt() == 2);
    }

    private void ownChanges(String secret) {
        Answer root = post(secret, comment("To be changed"));
        String token = "Bearer " + root.text("editToken");
        Answer changed =
                desk.send(
                        "PATCH",
                        "/v1/comments/" + root.text("id"),
                        Map.of("body", "Changed"),
                        "Authorization",
                        token);
        say(
                "changed by its token, and marked",
                changed.status() == 200 && !changed.json().path("editedAt").isNull());
        Map<String, Object> reply = comment("A reply");
        reply.put("parent", root.text("id"));
        say("replied to", post(secret, reply).status() == 201);
        Answer removed =
                desk.send(
                        "DELETE", "/v1/comments/" + root.text("id"), null, "Authorization", token);
        say("removed by its token", removed.status() == 204);
        JsonNode stone =
                desk.get("/v1/comments?order=newest&thread=" + THREAD).json().path("items").get(0);
        say(
                "a tombstone keeps the reply",
                stone.path("state").asText().equals("removed")
                        && stone.path("replies").path("items").size() == 1);
    }

    private void whatReadersSee() {
        Answer page = desk.get("/v1/comments?thread=" + THREAD);
        String tag = page.raw().headers().firstValue("etag").orElse("");
        say(
                "unchanged: 304",
                desk.get("/v1/comments?thread=" + THREAD, "If-None-Match", tag).status() == 304);
        JsonNode counts =
                desk.get("/v1/comments/counts?thread=" + THREAD + "&thread=framework:flask")
                        .json()
                        .path("items");
        say("counts " + counts, counts.get(0).path("count").asInt() == 5);
        Answer log = moderators.get("/v1/moderation/log", "Authorization", moderator);
        say("every act is in the log", log.json().path("items").size() == 6);
    }

    private void say(String what, boolean holds) {
        step++;
        System.out.printf("%2d. %s: %s%n", step, what, holds ? "yes" : "NO");
        assertThat(holds).as(what).isTrue();
    }

    private Answer post(String secret, Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("proof", desk.proof(String.valueOf(body.get("thread"))));
        List<String> headers = new ArrayList<>();
        if (secret != null) {
            headers.addAll(List.of("Authorization", "Bearer " + secret));
        }
        return desk.send("POST", "/v1/comments", whole, headers.toArray(String[]::new));
    }

    private static Map<String, Object> comment(String body) {
        return with(THREAD, "comment", Map.of("body", body));
    }

    private static Map<String, Object> request(String name, String why) {
        Map<String, String> library =
                Map.of("name", name, "language", "Python", "link", "https://fastapi.tiangolo.com/");
        return with("page:/requests/", "review-request", Map.of("body", why, "request", library));
    }

    private static Map<String, Object> with(String thread, String kind, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("thread", thread, "kind", kind, "author", ADA));
        return body;
    }

    private JsonNode queue(String kind) {
        return moderators
                .get("/v1/moderation/queue?kind=" + kind, "Authorization", moderator)
                .json()
                .path("items");
    }

    private Answer decide(String id, String decision) {
        return moderators.send(
                "PUT",
                "/v1/moderation/" + id,
                Map.of("decision", decision, "reason", "Welcome"),
                "Authorization",
                moderator);
    }

    private int count() {
        return desk.get("/v1/comments/counts?thread=" + THREAD)
                .json()
                .path("items")
                .get(0)
                .path("count")
                .asInt();
    }

    /// A function caches the catalogue for two seconds.
    private void awaitFact(String note) {
        boolean shown = false;
        for (int tries = 0; tries < 50 && !shown; tries++) {
            shown = desk.get("/v1/frameworks/flask").body().contains(note);
            pause();
        }
        say("the fact of Flask is changed", shown);
    }

    private void awaitHealth(Desk started) throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try {
                if (started.get("/health").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                assertThat(run.isAlive()).as("see target/walk.log").isTrue();
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("make run is not up after a minute");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
