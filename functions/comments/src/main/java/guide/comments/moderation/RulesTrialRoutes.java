package guide.comments.moderation;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.ports.ModerationRecords;
import guide.comments.spam.Rule;
import guide.comments.spam.RuleMatcher;
import guide.comments.spam.SpamCandidate;
import guide.comments.text.JsonBody;
import guide.comments.text.VisibleText;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// `POST /v1/moderation/rules/trial`: tries rules on what is held and on what was decided last;
/// changes nothing.
public final class RulesTrialRoutes {

    /// How many of those that are held, and of those that were decided last, a trial looks at.
    private static final int MOST_TRIED = 100;

    record TrialBody(@Nullable List<Rule> rules) {}

    /// What the rules would have said of one past contribution.
    record Tried(String id, String thread, String state, List<HoldReason> reasons) {}

    record TrialView(int tried, int held, List<Tried> items) {}

    private final GroupMembership moderators;
    private final ModerationRecords records;
    private final RuleMatcher matcher;

    public RulesTrialRoutes(
            GroupMembership moderators, ModerationRecords records, RuleMatcher matcher) {
        this.moderators = moderators;
        this.records = records;
        this.matcher = matcher;
    }

    public Response trial(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        List<Rule> rules = JsonBody.of(request, TrialBody.class).rules();
        if (rules == null) {
            throw ProblemException.of(FieldError.inBody("/rules", "is required"));
        }
        RulesCheck.require(rules);
        List<Tried> all =
                Stream.concat(held(), records.decided(MOST_TRIED).stream())
                        .distinct()
                        .flatMap(id -> records.past(id).stream())
                        .map(past -> tried(past, rules))
                        .toList();
        List<Tried> held = all.stream().filter(each -> !each.reasons().isEmpty()).toList();
        return Response.ok(new TrialView(all.size(), held.size(), held)).notStored();
    }

    private Stream<ContributionId> held() {
        return records.queue(List.of(ContributionKind.values()), "", MOST_TRIED).items().stream()
                .map(Held::id);
    }

    private Tried tried(AuthorCopy past, List<Rule> rules) {
        SpamCandidate sent =
                new SpamCandidate(
                        past.id().text(),
                        past.id().kind().apiName(),
                        past.thread().text(),
                        past.author().value(),
                        past.signed().name(),
                        VisibleText.ofWritten(past.content(), past.markdown()),
                        past.id().createdAt(),
                        "",
                        null,
                        "");
        return new Tried(
                past.id().text(),
                past.thread().text(),
                past.state().apiName(),
                matcher.reasons(rules, sent));
    }
}
