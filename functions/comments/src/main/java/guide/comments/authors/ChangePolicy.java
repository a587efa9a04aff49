package guide.comments.authors;

import guide.comments.domain.AuthorId;
import guide.comments.domain.HoldReason;
import guide.comments.ports.Posts;
import guide.comments.spam.RuleMatcher;
import guide.comments.spam.SpamCandidate;
import guide.comments.spam.SpamFilter;
import guide.comments.spam.SpamSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Why a change is held: the rules, and trust. Whoever's new contribution would be held cannot make
/// something else of an approved one.
public record ChangePolicy(Supplier<SpamSettings> settings, RuleMatcher rules, Posts posts) {

    public List<HoldReason> reasons(SpamCandidate changed) {
        SpamSettings now = settings.get();
        List<HoldReason> reasons = new ArrayList<>(rules.reasons(now.rules(), changed));
        reasons.addAll(
                SpamFilter.trust(
                        now.approvals(), () -> posts.approvals(new AuthorId(changed.author()))));
        return reasons;
    }
}
