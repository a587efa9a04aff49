package guide.comments.moderation;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.LogEntry;
import guide.comments.domain.NewComment;
import guide.comments.spam.Rule;
import guide.comments.spam.RuleMatcher;
import guide.comments.spam.SpamCandidate;
import guide.comments.spam.SpamSettings;
import guide.comments.storage.ModerationStore;
import guide.comments.storage.SpamSettingsStore;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// `/v1/moderation/rules`: what holds contributions, to read, to change, and to try on past ones.
public final class RulesRoutes {

    private static final int MOST_RULES = 50;
    private static final int MOST_WORDS = 500;

    /// How many of those that wait, and of those that were decided last, a trial looks at.
    private static final int MOST_TRIED = 100;

    record TrialBody(@Nullable List<Rule> rules) {}

    /// What the rules would have said of one past contribution.
    record Tried(String id, String thread, String state, List<HoldReason> reasons) {}

    record TrialView(int tried, int held, List<Tried> items) {}

    private final GroupMembership moderators;
    private final ModerationStore store;
    private final SpamSettingsStore settings;
    private final RuleMatcher check;
    private final InstantSource clock;

    public RulesRoutes(
            GroupMembership moderators,
            ModerationStore store,
            SpamSettingsStore settings,
            RuleMatcher check,
            InstantSource clock) {
        this.moderators = moderators;
        this.store = store;
        this.settings = settings;
        this.check = check;
        this.clock = clock;
    }

    public Response read(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        return Response.ok(settings.read()).notStored();
    }

    /// Puts these settings in place of those of the same `version`.
    public Response replace(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        SpamSettings sent = JsonBody.of(request, SpamSettings.class);
        check(sent);
        LogEntry logEntry = new LogEntry(clock.instant(), by, "set-rules", null, "", null);
        if (!store.log(List.of(settings.replace(sent.version(), sent)), logEntry)) {
            throw new ProblemException(
                    new Problem.PreconditionFailed(
                            "" + settings.read().version(),
                            "has another version by now than the one that was read"));
        }
        return Response.ok(settings.read()).notStored();
    }

    /// Tries rules on what waits and on what was decided last; changes nothing.
    public Response trial(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        List<Rule> rules = JsonBody.of(request, TrialBody.class).rules();
        InputChecks inputChecks = new InputChecks();
        if (rules == null) {
            throw ProblemException.of(FieldError.inBody("/rules", "is required"));
        }
        check(rules, inputChecks);
        inputChecks.refuseAll();
        List<Tried> all =
                Stream.concat(
                                store
                                        .reads()
                                        .queue(List.of(ContributionKind.values()), "", MOST_TRIED)
                                        .items()
                                        .stream()
                                        .map(Held::id),
                                store.reads().decided(MOST_TRIED).stream())
                        .distinct()
                        .flatMap(id -> store.reads().past(id).stream())
                        .map(past -> tried(past, rules))
                        .toList();
        List<Tried> held = all.stream().filter(each -> !each.reasons().isEmpty()).toList();
        return Response.ok(new TrialView(all.size(), held.size(), held)).notStored();
    }

    private Tried tried(AuthorCopy past, List<Rule> rules) {
        SpamCandidate sent =
                new SpamCandidate(
                        past.id().text(),
                        past.id().kind().word(),
                        past.thread().text(),
                        past.author().value(),
                        past.signed().name(),
                        NewComment.shownText(past.content(), past.markdown()),
                        past.id().createdAt(),
                        "",
                        null,
                        "");
        return new Tried(
                past.id().text(),
                past.thread().text(),
                past.state().word(),
                check.reasons(rules, sent));
    }

    private static void check(SpamSettings sent) {
        InputChecks inputChecks = new InputChecks();
        if (sent.approvals() < 0 || sent.approvals() > 100) {
            inputChecks.refuse("/approvals", "must be 0 to 100");
        }
        if (sent.layers() == null) {
            inputChecks.refuse("/layers", "is required");
        } else if (sent.layers().leastSeconds() < 0 || sent.layers().leastSeconds() > 60) {
            inputChecks.refuse("/layers/leastSeconds", "must be 0 to 60");
        }
        check(sent.rules(), inputChecks);
        inputChecks.refuseAll();
    }

    private static void check(List<Rule> rules, InputChecks inputChecks) {
        if (rules.size() > MOST_RULES) {
            inputChecks.refuse("/rules", "must hold at most " + MOST_RULES + " rules");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String at = "/rules/" + i;
            String name = inputChecks.line(rule.name(), at + "/name", 40);
            if (!names.add(name)) {
                inputChecks.refuse(at + "/name", "must be the name of one rule only");
            }
            check(rule, at, inputChecks);
        }
    }

    private static void check(Rule rule, String at, InputChecks inputChecks) {
        if (rule.type() == null) {
            inputChecks.refuse(at + "/type", "is required");
        }
        if (rule.words().size() > MOST_WORDS) {
            inputChecks.refuse(at + "/words", "must hold at most " + MOST_WORDS + " words");
        }
        if (rule.most() < 0 || rule.days() < 0 || rule.minutes() < 0 || rule.minutes() > 1440) {
            inputChecks.refuse(
                    at, "must have most, days and minutes from 0 on, minutes up to 1440");
        }
        if (rule.kinds().stream().anyMatch(kind -> ContributionKind.parse(kind).isEmpty())) {
            inputChecks.refuse(
                    at + "/kinds", "must be comment, suggestion, edit or review-request");
        }
    }
}
