package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.Moderation.Wish;
import guide.comments.Moderation.Word;
import guide.http.Members;
import guide.http.Request;
import guide.http.Response;
import guide.json.Json;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// `PUT /v1/moderation/{id}` and, for many at once, `POST /v1/moderation/decisions`.
final class Decisions {

    private static final int MOST_AT_ONCE = 50;
    static final int LONGEST_REASON = 500;

    record Sent(@Nullable String decision, @Nullable String reason) {}

    record SentMany(
            @Nullable List<String> ids, @Nullable String decision, @Nullable String reason) {}

    /// @param status of this one, as it would be if it were decided alone
    /// @param state that it has now; absent where it is not known here
    record View(
            String id,
            int status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String state) {}

    record ManyView(List<View> items) {}

    private final Members moderators;
    private final Moderation moderation;

    Decisions(Members moderators, Moderation moderation) {
        this.moderators = moderators;
        this.moderation = moderation;
    }

    Response one(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        Sent sent = JsonBody.of(request, Sent.class);
        Wish wish = wish(by, sent.decision(), sent.reason(), revision(request));
        return Response.ok(moderation.decide(id(request.parameter("id")), wish)).notStored();
    }

    /// Each by itself: what one cannot be decided for stops no other.
    Response many(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        SentMany sent = Json.read(request.jsonBody(), SentMany.class);
        List<String> ids = sent == null || sent.ids() == null ? List.of() : sent.ids();
        if (sent == null || ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw Refusal.of(FieldError.inBody("/ids", "must hold 1 to " + MOST_AT_ONCE + " ids"));
        }
        Wish wish = wish(by, sent.decision(), sent.reason(), OptionalInt.empty());
        List<View> items = ids.stream().distinct().map(id -> decided(id, wish)).toList();
        return Response.ok(new ManyView(items)).notStored();
    }

    private View decided(String id, Wish wish) {
        try {
            return new View(id, 200, moderation.decide(id(id), wish).outcome());
        } catch (Refusal refusal) {
            return undecided(id, refusal.problem()).orElseThrow(() -> refusal);
        }
    }

    /// Empty for a problem that is not this one's alone.
    private static Optional<View> undecided(String id, Problem problem) {
        if (problem instanceof Problem.PreconditionFailed failed) {
            return Optional.of(new View(id, 412, failed.state()));
        }
        if (problem instanceof Problem.NotFound) {
            return Optional.of(new View(id, 404, null));
        }
        return problem instanceof Problem.ChangedMeanwhile
                ? Optional.of(new View(id, 409, null))
                : Optional.empty();
    }

    private static ContributionId id(String text) {
        return ContributionId.parse(text)
                .orElseThrow(() -> new Refusal(new Problem.NotFound("contribution of that id")));
    }

    private static Wish wish(
            String by, @Nullable String decision, @Nullable String reason, OptionalInt revision) {
        Texts texts = new Texts();
        Optional<Word> word =
                Arrays.stream(Word.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(decision))
                        .findFirst();
        if (word.isEmpty()) {
            texts.refuse("/decision", "must be publish, reject, spam or remove");
        }
        String why = texts.optionalLines(reason, "/reason", LONGEST_REASON);
        texts.refuseAll();
        return new Wish(by, word.orElseThrow(), why, revision);
    }

    /// `If-Match` is optional: without it, whatever waits is decided on.
    private static OptionalInt revision(Request request) {
        Optional<String> header = request.header("if-match");
        if (header.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!header.get().matches("\"[0-9]{1,9}\"")) {
            throw Refusal.of(
                    FieldError.inHeader(
                            "If-Match", "must be the revision that was read, in quotes"));
        }
        return OptionalInt.of(Integer.parseInt(header.get().replace("\"", "")));
    }
}
