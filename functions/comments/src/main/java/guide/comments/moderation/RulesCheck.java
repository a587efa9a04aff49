package guide.comments.moderation;

import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.sites.SiteId;
import guide.comments.sites.Sites;
import guide.comments.spam.Rule;
import guide.comments.spam.SpamSettings;
import guide.comments.text.Folding;
import guide.comments.text.InputChecks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks settings and rules that moderators send.
final class RulesCheck {

    private static final int MOST_RULES = 50;
    private static final int MOST_WORDS = 500;
    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WORD = 200;

    private final InputChecks inputChecks = new InputChecks();

    private final Sites sites;

    private RulesCheck(Sites sites) {
        this.sites = sites;
    }

    /// @throws guide.lambda.problem.ProblemException naming every field that breaks a rule
    static void require(SpamSettings sent, Sites sites) {
        RulesCheck check = new RulesCheck(sites);
        check.settings(sent);
        check.inputChecks.refuseAll();
    }

    /// @throws guide.lambda.problem.ProblemException naming every field that breaks a rule
    static void require(List<Rule> rules, Sites sites) {
        RulesCheck check = new RulesCheck(sites);
        check.rules(rules);
        check.inputChecks.refuseAll();
    }

    private void settings(SpamSettings sent) {
        if (sent.approvals() < 0 || sent.approvals() > 100) {
            inputChecks.refuse("/approvals", "must be 0 to 100");
        }
        if (sent.layers() == null) {
            inputChecks.refuse("/layers", "is required");
        } else if (sent.layers().leastSeconds() < 0 || sent.layers().leastSeconds() > 60) {
            inputChecks.refuse("/layers/leastSeconds", "must be 0 to 60");
        }
        if (sent.holdAfterReports() < 0 || sent.holdAfterReports() > 1000) {
            inputChecks.refuse("/holdAfterReports", "must be 0 to 1000");
        }
        rules(sent.rules());
        reservedNames(sent.reservedNames());
    }

    private void reservedNames(List<String> names) {
        if (names.size() > MOST_NAMES) {
            inputChecks.refuse("/reservedNames", "must hold at most " + MOST_NAMES + " names");
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            String at = "/reservedNames/" + i;
            String name = inputChecks.line(names.get(i), at, LONGEST_NAME);
            if (Folding.letters(name).isEmpty()) {
                inputChecks.refuse(at, "must have a letter or a digit");
            }
        }
    }

    private void rules(List<Rule> rules) {
        if (rules.size() > MOST_RULES) {
            inputChecks.refuse("/rules", "must hold at most " + MOST_RULES + " rules");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String at = "/rules/" + i;
            String name = inputChecks.line(rule.name(), at + "/name", 40);
            if (name.equals(Held.SILENT)) {
                inputChecks.refuse(at + "/name", "must not be the name of a block");
            }
            if (!names.add(name)) {
                inputChecks.refuse(at + "/name", "must be the name of one rule only");
            }
            rule(rule, at);
        }
    }

    private void rule(Rule rule, String at) {
        if (rule.type() == null) {
            inputChecks.refuse(at + "/type", "is required");
        }
        if (rule.words().size() > MOST_WORDS) {
            inputChecks.refuse(at + "/words", "must hold at most " + MOST_WORDS + " words");
        }
        if (rule.words().stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            inputChecks.refuse(
                    at + "/words", "must be words of at most " + LONGEST_WORD + " characters");
        }
        if (rule.most() < 0 || rule.days() < 0 || rule.minutes() < 0 || rule.minutes() > 1440) {
            inputChecks.refuse(
                    at, "must have most, days and minutes from 0 on, minutes up to 1440");
        }
        if (rule.kinds().stream().anyMatch(kind -> ContributionKind.parse(kind).isEmpty())) {
            inputChecks.refuse(
                    at + "/kinds", "must be comment, suggestion, edit or review-request");
        }
        String site = rule.site();
        if (site != null && !(SiteId.isId(site) && sites.has(new SiteId(site)))) {
            inputChecks.refuse(at + "/site", "must be the id of a site");
        }
    }
}
