package guide.comments;

import guide.http.Members;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.spam.Reason;
import guide.spam.Rule;
import guide.spam.RuleCheck;
import guide.spam.Settings;
import guide.spam.SettingsTable;
import guide.spam.Submission;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// `/v1/moderation/rules`: what holds contributions, to read, to change, and to try on past ones.
final class RulesDesk {

    private static final int MOST_RULES = 50;
    private static final int MOST_WORDS = 500;

    /// How many of those that wait, and of those that were decided last, a trial looks at.
    private static final int MOST_TRIED = 100;

    record SentTrial(@Nullable List<Rule> rules) {}

    /// What the rules would have said of one past contribution.
    record Tried(String id, String thread, String state, List<Reason> reasons) {}

    record TrialView(int tried, int held, List<Tried> items) {}

    private final Members moderators;
    private final ModerationStore store;
    private final SettingsTable settings;
    private final RuleCheck check;
    private final InstantSource clock;

    RulesDesk(
            Members moderators,
            ModerationStore store,
            SettingsTable settings,
            RuleCheck check,
            InstantSource clock) {
        this.moderators = moderators;
        this.store = store;
        this.settings = settings;
        this.check = check;
        this.clock = clock;
    }

    Response read(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        return Response.ok(settings.read()).notStored();
    }

    /// Puts these settings in place of those of the same `version`.
    Response replace(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        Settings sent = JsonBody.of(request, Settings.class);
        check(sent);
        Act act = new Act(clock.instant(), by, "set-rules", null, "", null);
        if (!store.log(List.of(settings.replace(sent.version(), sent)), act)) {
            throw new Refusal(
                    new Problem.PreconditionFailed(
                            "" + settings.read().version(),
                            "has another version by now than the one that was read"));
        }
        return Response.ok(settings.read()).notStored();
    }

    /// Tries rules on what waits and on what was decided last; changes nothing.
    Response trial(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        List<Rule> rules = JsonBody.of(request, SentTrial.class).rules();
        Texts texts = new Texts();
        if (rules == null) {
            throw Refusal.of(FieldError.inBody("/rules", "is required"));
        }
        check(rules, texts);
        texts.refuseAll();
        List<Tried> all =
                Stream.concat(
                                store
                                        .reads()
                                        .queue(List.of(Kind.values()), "", MOST_TRIED)
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

    private Tried tried(Manuscript past, List<Rule> rules) {
        Submission sent =
                new Submission(
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

    private static void check(Settings sent) {
        Texts texts = new Texts();
        if (sent.approvals() < 0 || sent.approvals() > 100) {
            texts.refuse("/approvals", "must be 0 to 100");
        }
        if (sent.layers() == null) {
            texts.refuse("/layers", "is required");
        } else if (sent.layers().leastSeconds() < 0 || sent.layers().leastSeconds() > 60) {
            texts.refuse("/layers/leastSeconds", "must be 0 to 60");
        }
        check(sent.rules(), texts);
        texts.refuseAll();
    }

    private static void check(List<Rule> rules, Texts texts) {
        if (rules.size() > MOST_RULES) {
            texts.refuse("/rules", "must hold at most " + MOST_RULES + " rules");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String at = "/rules/" + i;
            String name = texts.line(rule.name(), at + "/name", 40);
            if (!names.add(name)) {
                texts.refuse(at + "/name", "must be the name of one rule only");
            }
            check(rule, at, texts);
        }
    }

    private static void check(Rule rule, String at, Texts texts) {
        if (rule.type() == null) {
            texts.refuse(at + "/type", "is required");
        }
        if (rule.words().size() > MOST_WORDS) {
            texts.refuse(at + "/words", "must hold at most " + MOST_WORDS + " words");
        }
        if (rule.most() < 0 || rule.days() < 0 || rule.minutes() < 0 || rule.minutes() > 1440) {
            texts.refuse(at, "must have most, days and minutes from 0 on, minutes up to 1440");
        }
        if (rule.kinds().stream().anyMatch(kind -> Kind.parse(kind).isEmpty())) {
            texts.refuse(at + "/kinds", "must be comment, suggestion, edit or review-request");
        }
    }
}
