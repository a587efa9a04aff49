package guide.comments.moderation;

import guide.comments.access.Moderators;
import guide.comments.domain.ContributionId;
import guide.comments.domain.LogEntry;
import guide.comments.moderation.DecisionRequest.Action;
import guide.comments.ports.ModerationRecords;
import guide.comments.text.ContributionInPath;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.Json;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// `PUT /v1/moderation/{id}` and, for many at once, `POST /v1/moderation/decisions`.
public final class DecisionRoutes {

    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_REVISION = 999_999_999;

    record DecisionBody(@Nullable String decision, @Nullable String reason) {}

    /// @param revision of the text that was read
    record BulkItem(@Nullable String id, @Nullable Integer revision) {}

    /// @param items what was read; `ids` is taken in its place from clients that do not know
    ///   revisions
    record BulkDecisionBody(
            @Nullable List<BulkItem> items,
            @Nullable List<String> ids,
            @Nullable String decision,
            @Nullable String reason) {}

    record DecisionResults(List<DecisionResult> items) {}

    private final Moderators moderators;
    private final ModerationRecords records;
    private final DecideContribution decideContribution;

    public DecisionRoutes(
            Moderators moderators,
            ModerationRecords records,
            DecideContribution decideContribution) {
        this.moderators = moderators;
        this.records = records;
        this.decideContribution = decideContribution;
    }

    public Response one(Request request) {
        Moderators.Seat seat = moderators.require(request);
        request.query().allowOnly();
        DecisionBody sent = JsonBody.of(request, DecisionBody.class);
        DecisionRequest decisionRequest =
                decisionRequest(
                        seat.by(),
                        sent.decision(),
                        sent.reason(),
                        ContributionInPath.revision(request));
        return Response.ok(decide(request.parameter("id"), decisionRequest, seat)).notStored();
    }

    /// Each by itself: what one cannot be decided for stops no other.
    public Response many(Request request) {
        Moderators.Seat seat = moderators.require(request);
        request.query().allowOnly();
        BulkDecisionBody sent = Json.read(request.jsonBody(), BulkDecisionBody.class);
        if (sent == null) {
            throw new ProblemException(new Problem.MalformedBody("", "must be a JSON object"));
        }
        DecisionRequest decisionRequest =
                decisionRequest(seat.by(), sent.decision(), sent.reason(), OptionalInt.empty());
        List<DecisionResult> items =
                items(sent).entrySet().stream()
                        .map(
                                item ->
                                        decided(
                                                item.getKey(),
                                                decisionRequest.on(item.getValue()),
                                                seat))
                        .toList();
        return Response.ok(new DecisionResults(items)).notStored();
    }

    /// Each id once, with the revision that was read, in the order sent.
    private static Map<String, OptionalInt> items(BulkDecisionBody sent) {
        Map<String, OptionalInt> items = new LinkedHashMap<>();
        List<BulkItem> read = sent.items();
        List<String> ids = sent.ids();
        if (read != null && ids != null) {
            throw ProblemException.of(FieldError.inBody("/ids", "must not be given beside items"));
        }
        boolean isByIds = read == null;
        if (read != null) {
            read.forEach(item -> put(items, item));
        } else if (ids != null) {
            ids.forEach(id -> items.put(id, OptionalInt.empty()));
        }
        if (items.isEmpty() || items.size() > MOST_AT_ONCE) {
            throw ProblemException.of(
                    FieldError.inBody(
                            isByIds ? "/ids" : "/items",
                            "must hold 1 to " + MOST_AT_ONCE + (isByIds ? " ids" : " items")));
        }
        return items;
    }

    private static void put(Map<String, OptionalInt> items, @Nullable BulkItem item) {
        Integer revision = item == null ? null : item.revision();
        boolean isRevision = revision != null && revision >= 0 && revision <= MOST_REVISION;
        if (item == null || item.id() == null || revision == null || !isRevision) {
            throw ProblemException.of(
                    FieldError.inBody("/items", "must each have an id and a revision"));
        }
        items.put(item.id(), OptionalInt.of(revision));
    }

    private LogEntry decide(String text, DecisionRequest decisionRequest, Moderators.Seat seat) {
        ContributionId id = ContributionInPath.id(text);
        seat.require(id, records);
        return decideContribution.decide(id, decisionRequest);
    }

    private DecisionResult decided(
            String id, DecisionRequest decisionRequest, Moderators.Seat seat) {
        try {
            return DecisionResult.of(id, decide(id, decisionRequest, seat));
        } catch (ProblemException problemException) {
            return DecisionResult.of(id, problemException.problem())
                    .orElseThrow(() -> problemException);
        }
    }

    private static DecisionRequest decisionRequest(
            String by, @Nullable String decision, @Nullable String reason, OptionalInt revision) {
        InputChecks inputChecks = new InputChecks();
        Optional<Action> action =
                Arrays.stream(Action.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(decision))
                        .findFirst();
        if (action.isEmpty()) {
            inputChecks.refuse(
                    "/decision", "must be publish, reject, spam, remove, restore, hold or keep");
        }
        String why = inputChecks.optionalLines(reason, "/reason", InputChecks.LONGEST_REASON);
        inputChecks.refuseAll();
        return new DecisionRequest(by, action.orElseThrow(), why, revision);
    }
}
