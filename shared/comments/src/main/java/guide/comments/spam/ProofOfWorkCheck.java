package guide.comments.spam;

import guide.comments.domain.HoldReason;

import java.util.List;

/// Whether a contribution came with a proof of work that nobody used before, and not too fast.
record ProofOfWorkCheck(Challenges challenges, SpamStore store) {

    List<HoldReason> reasons(SpamSettings.Layers on, SpamCandidate sent) {
        if (!on.proof() && on.leastSeconds() == 0) {
            return List.of();
        }
        String proof = sent.proof();
        if (proof == null) {
            return unproved(on, "No proof of work.");
        }
        return switch (challenges.check(proof, sent.thread(), sent.at())) {
            case Challenges.Check.Bad bad -> unproved(on, bad.why());
            case Challenges.Check.Good good -> proved(on, sent, good);
        };
    }

    private List<HoldReason> proved(
            SpamSettings.Layers on, SpamCandidate sent, Challenges.Check.Good good) {
        if (good.since().toSeconds() < on.leastSeconds()) {
            return List.of(
                    new HoldReason("too-fast", "Written in " + good.since().toMillis() + " ms."));
        }
        return on.proof() && !store.use(good.challenge(), sent.id(), sent.at())
                ? notProved("The proof of work was already used.")
                : List.of();
    }

    /// Without a challenge of ours nothing says how long it was written either.
    private static List<HoldReason> unproved(SpamSettings.Layers on, String why) {
        return on.proof()
                ? notProved(why)
                : List.of(new HoldReason("too-fast", "The time spent writing is unknown."));
    }

    private static List<HoldReason> notProved(String why) {
        return List.of(new HoldReason("proof-of-work", why));
    }
}
