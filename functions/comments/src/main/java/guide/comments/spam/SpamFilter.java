package guide.comments.spam;

import guide.comments.domain.HoldReason;
import guide.comments.storage.SpamStore;
import guide.comments.storage.SpamStore.Bucket;
import guide.lambda.json.Digest;
import guide.lambda.problem.ServiceUnavailableException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Decides whether a contribution waits for a moderator: the layers against spam, then the rules,
/// then trust. A layer whose table does not answer holds; nothing here refuses or loses anything.
public final class SpamFilter implements HoldPolicy {

    /// A short burst, then one a minute.
    static final Bucket OF_ADDRESS = new Bucket(20, Duration.ofMinutes(1));

    static final Bucket OF_NETWORK = new Bucket(60, Duration.ofSeconds(20));

    static final Bucket OF_THREAD = new Bucket(60, Duration.ofSeconds(20));

    /// Shorter texts, such as thanks, are the same in many threads.
    private static final int LEAST_DUPLICATE = 40;

    private final Supplier<SpamSettings> settings;
    private final SpamStore table;
    private final Challenges challenges;
    private final AddressHasher addressHasher;
    private final RuleMatcher rules;

    public SpamFilter(
            Supplier<SpamSettings> settings,
            SpamStore table,
            Challenges challenges,
            AddressHasher addressHasher,
            PostingHistory history) {
        this.settings = settings;
        this.table = table;
        this.challenges = challenges;
        this.addressHasher = addressHasher;
        rules = new RuleMatcher(history);
    }

    @Override
    public List<HoldReason> reasons(SpamCandidate sent, Supplier<Long> approvals) {
        try {
            return reasons(settings.get(), sent, approvals);
        } catch (ServiceUnavailableException e) {
            return List.of(new HoldReason("settings", "The rules could not be read."));
        }
    }

    private List<HoldReason> reasons(
            SpamSettings now, SpamCandidate sent, Supplier<Long> approvals) {
        List<HoldReason> reasons = new ArrayList<>();
        honeypot(now.layers(), sent).ifPresent(reasons::add);
        reasons.addAll(checked("proof-of-work", () -> proof(now.layers(), sent)));
        reasons.addAll(checked("rate", () -> buckets(now.layers(), sent)));
        reasons.addAll(checked("duplicate", () -> duplicate(now.layers(), sent)));
        reasons.addAll(checked("rules", () -> rules.reasons(now.rules(), sent)));
        reasons.addAll(checked("trust", () -> trust(now.approvals(), approvals)));
        return reasons;
    }

    /// A challenge for this thread, the harder the busier the thread is.
    public Challenges.Challenge challenge(String thread, Instant now) {
        return challenges.challenge(thread, table.used(threadBucket(thread), OF_THREAD, now), now);
    }

    private static List<HoldReason> trust(int needed, Supplier<Long> approvals) {
        return needed == 0 || approvals.get() >= needed
                ? List.of()
                : List.of(
                        new HoldReason(
                                "trust",
                                "This author has fewer than " + needed + " approved posts."));
    }

    private static List<HoldReason> checked(String layer, Supplier<List<HoldReason>> check) {
        try {
            return check.get();
        } catch (ServiceUnavailableException e) {
            return List.of(new HoldReason(layer, "This check could not be run."));
        }
    }

    private static Optional<HoldReason> honeypot(SpamSettings.Layers on, SpamCandidate sent) {
        return Optional.of(
                        new HoldReason("honeypot", "The hidden honeypot field was filled in."))
                .filter(_ -> on.honeypot() && !sent.honeypot().isEmpty());
    }

    private List<HoldReason> proof(SpamSettings.Layers on, SpamCandidate sent) {
        if (!on.proof() && on.leastSeconds() == 0) {
            return List.of();
        }
        String proof = sent.proof();
        if (proof == null) {
            return unproved(on, "No proof of work.");
        }
        return switch (challenges.check(proof, sent.thread(), sent.at())) {
            case Challenges.Check.Bad bad -> unproved(on, bad.why());
            case Challenges.Check.Good good -> used(on, sent, good);
        };
    }

    private List<HoldReason> used(
            SpamSettings.Layers on, SpamCandidate sent, Challenges.Check.Good good) {
        if (good.since().toSeconds() < on.leastSeconds()) {
            return List.of(
                    new HoldReason(
                            "too-fast", "Written in " + good.since().toMillis() + " ms."));
        }
        return on.proof() && !table.use(good.challenge(), sent.id(), sent.at())
                ? bad("The proof of work was already used.")
                : List.of();
    }

    /// Without a challenge of ours nothing says how long it was written either.
    private static List<HoldReason> unproved(SpamSettings.Layers on, String why) {
        return on.proof()
                ? bad(why)
                : List.of(new HoldReason("too-fast", "The time spent writing is unknown."));
    }

    private static List<HoldReason> bad(String why) {
        return List.of(new HoldReason("proof-of-work", why));
    }

    private List<HoldReason> buckets(SpamSettings.Layers on, SpamCandidate sent) {
        if (!on.buckets()) {
            return List.of();
        }
        List<HoldReason> reasons = new ArrayList<>();
        take(threadBucket(sent.thread()), OF_THREAD, sent, "readers of this thread")
                .ifPresent(reasons::add);
        if (!sent.address().isEmpty()) {
            take(addressHasher.hash(sent.address(), sent.at()), OF_ADDRESS, sent, "one address")
                    .ifPresent(reasons::add);
            addressHasher
                    .networkHash(sent.address(), sent.at())
                    .flatMap(hash -> take(hash, OF_NETWORK, sent, "one network"))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    private Optional<HoldReason> take(
            String name, Bucket bucket, SpamCandidate sent, String whose) {
        return table.take(name, bucket, sent.at())
                ? Optional.empty()
                : Optional.of(new HoldReason("rate", "Too many posts from " + whose + "."));
    }

    private static String threadBucket(String thread) {
        return "thread:" + Digest.short128(thread);
    }

    private List<HoldReason> duplicate(SpamSettings.Layers on, SpamCandidate sent) {
        String text = RuleMatcher.folded(sent.text()).replaceAll("\\s+", " ").strip();
        return !on.duplicates()
                        || text.length() < LEAST_DUPLICATE
                        || table.isFirst(text, sent.id(), sent.at())
                ? List.of()
                : List.of(new HoldReason("duplicate", "The same text was already posted."));
    }
}
