package guide.comments.blocks;

import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.spam.HoldPolicy;
import guide.comments.spam.SpamCandidate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Looks for blocks before everything else that decides on a contribution: what is refused costs
/// nothing more.
public record BlockedContributions(BlockCheck blockCheck, HoldPolicy others) implements HoldPolicy {

    @Override
    public List<HoldReason> reasons(SpamCandidate sent, Supplier<Long> approvals) {
        return both(sent, candidate -> others.reasons(candidate, approvals));
    }

    @Override
    public Optional<Held.Sender> sender(SpamCandidate sent) {
        return others.sender(sent);
    }

    /// The same for a change, on which `others` decides.
    public static Function<SpamCandidate, List<HoldReason>> before(
            BlockCheck blockCheck, Function<SpamCandidate, List<HoldReason>> others) {
        return sent ->
                new BlockedContributions(blockCheck, (candidate, _) -> others.apply(candidate))
                        .reasons(sent, () -> 0L);
    }

    private List<HoldReason> both(
            SpamCandidate sent, Function<SpamCandidate, List<HoldReason>> then) {
        List<HoldReason> blocked = blockCheck.reasons(sent);
        return Stream.concat(blocked.stream(), then.apply(sent).stream()).toList();
    }
}
