package guide.comments.posting;

import guide.comments.domain.HoldReason;
import guide.comments.domain.State;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a post counts for the operators: that it was published or held, and each layer that held
/// it. A client's retry counts again.
final class PostCounts {

    private static final String POSTED = "Posted";
    private static final String HELD = "Held";

    /// What owners call their rules is not counted by name: each name would be a metric to pay for.
    private static final String HELD_BY_RULE = "HeldByRule";

    private static final Map<String, String> HELD_BY =
            Map.ofEntries(
                    Map.entry("honeypot", "HeldByHoneypot"),
                    Map.entry("too-fast", "HeldByTooFast"),
                    Map.entry("proof-of-work", "HeldByProofOfWork"),
                    Map.entry("rate", "HeldByRate"),
                    Map.entry("duplicate", "HeldByDuplicate"),
                    Map.entry("trust", "HeldByTrust"),
                    Map.entry("blocked", "HeldByBlock"),
                    Map.entry("blocked-silently", "HeldByBlock"),
                    Map.entry("reserved-name", "HeldByReservedName"),
                    Map.entry("settings", "HeldBySettings"),
                    Map.entry("edit", "HeldByEdit"),
                    Map.entry("review-request", "HeldByReviewRequest"));

    private PostCounts() {}

    static Set<String> of(State state, List<HoldReason> reasons) {
        return switch (state) {
            case PUBLISHED -> Set.of(POSTED);
            case HELD -> held(reasons);
            case REJECTED, SPAM, REMOVED, MERGED -> Set.of();
        };
    }

    private static Set<String> held(List<HoldReason> reasons) {
        Set<String> counts = new HashSet<>();
        counts.add(HELD);
        reasons.forEach(reason -> counts.add(HELD_BY.getOrDefault(reason.rule(), HELD_BY_RULE)));
        return counts;
    }
}
