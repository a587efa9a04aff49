package guide.tests.walks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.walks.Desk.Answer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A guide that runs somewhere, and who walks through it.
///
/// @param readers where readers go
/// @param staff where those go who have signed in: the same, or, where that has no authorizer, a
///   `make run` with the same tables
/// @param moderator the token of a moderator
/// @param owner the token of an owner
/// @param steps where each step is told
public record WalkedGuide(Desk readers, Desk staff, String moderator, String owner, Steps steps) {

    private static final Map<String, String> ADA = Map.of("name", "Ada");

    /// A body for a post; `more` has what its kind wants.
    static Map<String, Object> contribution(String thread, String kind, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("thread", thread, "kind", kind, "author", ADA));
        return body;
    }

    static Map<String, Object> comment(String thread, String text) {
        return contribution(thread, "comment", Map.of("body", text));
    }

    void say(String what, boolean holds) {
        steps.say(what, holds, readers.last().get() + " | " + staff.last().get());
    }

    /// Posts with a proof, by somebody new unless there is an author's secret.
    Answer post(@Nullable String secret, Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("proof", readers.proof(String.valueOf(body.get("thread"))));
        List<String> headers = new ArrayList<>();
        if (secret != null) {
            headers.addAll(List.of("Authorization", "Bearer " + secret));
        }
        return readers.send("POST", "/v1/comments", whole, headers.toArray(String[]::new));
    }

    Answer moderate(String method, String path, @Nullable Object body) {
        return staff.send(method, path, body, "Authorization", "Bearer " + moderator);
    }

    Answer decide(String id, String decision) {
        return moderate(
                "PUT", "/v1/moderation/" + id, Map.of("decision", decision, "reason", "Welcome"));
    }

    JsonNode queue(String kind) {
        return moderate("GET", "/v1/moderation/queue?kind=" + kind, null).json().path("items");
    }

    /// The count of published contributions that is shown for a thread.
    int count(String thread) {
        return readers.get("/v1/comments/counts?thread=" + thread)
                .json()
                .path("items")
                .path(0)
                .path("count")
                .asInt();
    }

    /// Says that a page shows a text, and how long that took: a function keeps what it has read for
    /// two seconds.
    void awaitText(String what, String path, String text) {
        BooleanSupplier shown = () -> readers.get(path).body().contains(text);
        long millis = Desk.await(shown);
        say(what + ", after " + millis + " ms", shown.getAsBoolean());
    }
}
