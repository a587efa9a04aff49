package guide.comments.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.access.Moderators;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.LogEntry;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Page;
import guide.comments.ports.SiteRegistry;
import guide.comments.spam.Rule;
import guide.comments.spam.RuleMatcher;
import guide.comments.spam.SpamCandidate;
import guide.comments.text.JsonBody;
import guide.comments.text.VisibleText;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// `POST /v1/moderation/rules/trial`: tries rules on what is held and on what was decided last;
/// changes nothing. A page is five calls, and one more for each contribution that a rule of rate or
/// age asks about.
public final class RulesTrialRoutes {

    /// How many of those that are held, and of those that were decided last, a page looks at.
    private static final int MOST_TRIED = 50;

    private static final String SCOPE = "trial";

    /// In the place of a position: that list has ended.
    private static final String END = "-";

    record TrialBody(@Nullable List<Rule> rules) {}

    /// What the rules would have said of one past contribution.
    ///
    /// @param author the name that it is signed with
    /// @param text as readers see it, without markup, with a line end between blocks
    record Tried(
            String id,
            String thread,
            String state,
            String kind,
            String author,
            Instant createdAt,
            String text,
            List<HoldReason> reasons) {}

    record TrialView(
            int tried,
            int held,
            List<Tried> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final Moderators moderators;
    private final ModerationRecords records;
    private final RuleMatcher matcher;
    private final SiteRegistry registry;
    private final Cursors cursors;

    public RulesTrialRoutes(
            Moderators moderators,
            ModerationRecords records,
            RuleMatcher matcher,
            SiteRegistry registry,
            Cursors cursors) {
        this.moderators = moderators;
        this.records = records;
        this.matcher = matcher;
        this.registry = registry;
        this.cursors = cursors;
    }

    public Response trial(Request request) {
        Moderators.Seat seat = moderators.require(request);
        request.query().allowOnly("cursor");
        String after =
                request.query()
                        .one("cursor")
                        .map(cursor -> cursors.open(SCOPE, cursor))
                        .orElse(",");
        List<Rule> rules = JsonBody.of(request, TrialBody.class).rules();
        if (rules == null) {
            throw ProblemException.of(FieldError.inBody("/rules", "is required"));
        }
        RulesCheck.require(rules, registry.current());
        String[] positions = after.split(",", -1);
        Page<Held> held = held(positions[0]);
        Page<LogEntry> log = log(positions[1]);
        List<Tried> all =
                records.past(held.items(), decided(log)).stream()
                        .filter(past -> seat.sees(past.thread()))
                        .map(past -> tried(past, rules))
                        .toList();
        List<Tried> found = all.stream().filter(each -> !each.reasons().isEmpty()).toList();
        return Response.ok(new TrialView(all.size(), found.size(), found, next(held, log)))
                .notStored();
    }

    private Page<Held> held(String after) {
        return after.equals(END)
                ? new Page<>(List.of(), "")
                : records.queue(List.of(ContributionKind.values()), after, MOST_TRIED);
    }

    private Page<LogEntry> log(String before) {
        return before.equals(END) ? new Page<>(List.of(), "") : records.log(before, MOST_TRIED);
    }

    private static List<ContributionId> decided(Page<LogEntry> log) {
        return log.items().stream()
                .map(LogEntry::subject)
                .filter(Objects::nonNull)
                .flatMap(subject -> ContributionId.parse(subject).stream())
                .toList();
    }

    private @Nullable String next(Page<Held> held, Page<LogEntry> log) {
        if (held.next().isEmpty() && log.next().isEmpty()) {
            return null;
        }
        return cursors.sign(SCOPE, position(held.next()) + "," + position(log.next()));
    }

    private static String position(String next) {
        return next.isEmpty() ? END : next;
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
                sent.kind(),
                sent.name(),
                sent.at(),
                sent.visible().text(),
                matcher.reasons(rules, sent));
    }
}
