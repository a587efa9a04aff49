package guide.comments.spam;

import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.text.Folding;
import guide.lambda.json.Digest;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.lambda.problem.ServiceUnavailableException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Decides whether a contribution is held for a moderator: the layers against spam, then the rules,
/// then trust. A layer whose storage does not answer holds. Refused is only what comes from an
/// address of which too many are held already.
public final class SpamFilter implements HoldPolicy {

    /// A short burst, then one a minute.
    static final TokenBucket OF_ADDRESS = new TokenBucket(20, Duration.ofMinutes(1));

    /// What moderators have to look at of one address in an hour.
    static final TokenBucket HELD_OF_ADDRESS = new TokenBucket(20, Duration.ofMinutes(3));

    static final TokenBucket OF_NETWORK = new TokenBucket(60, Duration.ofSeconds(20));

    static final TokenBucket OF_THREAD = new TokenBucket(60, Duration.ofSeconds(20));

    /// Shorter texts, such as thanks, are the same in many threads.
    private static final int LEAST_DUPLICATE = 40;

    private final Supplier<SpamSettings> settings;
    private final SpamStore store;
    private final Challenges challenges;
    private final ProofOfWorkCheck proofOfWork;
    private final AddressHasher addressHasher;
    private final RuleMatcher rules;

    public SpamFilter(
            Supplier<SpamSettings> settings,
            SpamStore store,
            Challenges challenges,
            AddressHasher addressHasher,
            PostingHistory history) {
        this.settings = settings;
        this.store = store;
        this.challenges = challenges;
        this.addressHasher = addressHasher;
        proofOfWork = new ProofOfWorkCheck(challenges, store);
        rules = new RuleMatcher(history);
    }

    @Override
    public List<HoldReason> reasons(SpamCandidate sent, Supplier<Long> approvals) {
        try {
            SpamSettings now = settings.get();
            List<HoldReason> reasons = reasons(now, sent, approvals);
            if (!reasons.isEmpty() && now.layers().buckets()) {
                requireFewHeld(sent);
            }
            return reasons;
        } catch (ServiceUnavailableException e) {
            return List.of(new HoldReason("settings", "The rules could not be read."));
        }
    }

    @Override
    public Optional<Held.Sender> sender(SpamCandidate sent) {
        return addressHasher
                .handle(sent.address(), sent.at())
                .map(
                        address ->
                                new Held.Sender(
                                        address,
                                        addressHasher.networkHandle(sent.address(), sent.at())));
    }

    private List<HoldReason> reasons(
            SpamSettings now, SpamCandidate sent, Supplier<Long> approvals) {
        List<HoldReason> reasons = new ArrayList<>();
        honeypot(now.layers(), sent).ifPresent(reasons::add);
        ReservedNames.reason(sent.name(), now.reservedNames()).ifPresent(reasons::add);
        reasons.addAll(checked("proof-of-work", () -> proofOfWork.reasons(now.layers(), sent)));
        boolean isProved = reasons.isEmpty();
        reasons.addAll(checked("rate", () -> buckets(now.layers(), sent, isProved)));
        reasons.addAll(checked("duplicate", () -> duplicate(now.layers(), sent)));
        reasons.addAll(checked("rules", () -> rules.reasons(now.rules(), sent)));
        reasons.addAll(checked("trust", () -> trust(now.approvals(), approvals)));
        return reasons;
    }

    private void requireFewHeld(SpamCandidate sent) {
        String bucket = "held:" + addressHasher.hash(sent.address(), sent.at());
        if (!sent.address().isEmpty() && !isLeft(bucket, sent.at())) {
            throw new ProblemException(
                    new Problem.TooManyRequests(
                            Math.toIntExact(HELD_OF_ADDRESS.every().toSeconds())));
        }
    }

    /// It is held anyway: a table that does not answer here refuses nothing more.
    private boolean isLeft(String bucket, Instant now) {
        try {
            return store.take(bucket, HELD_OF_ADDRESS, now);
        } catch (ServiceUnavailableException e) {
            return true;
        }
    }

    /// A challenge for this thread, the harder the busier the thread is.
    ///
    /// @param thread the key under which it is stored
    public Challenges.Challenge challenge(String thread, Instant now) {
        return challenges.challenge(thread, store.used(threadBucket(thread), OF_THREAD, now), now);
    }

    /// Why an author is not trusted yet; empty when they are, or everybody is.
    ///
    /// @param needed approvals; 0 when everybody is trusted
    public static List<HoldReason> trust(int needed, Supplier<Long> approvals) {
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
        return Optional.of(new HoldReason("honeypot", "The hidden honeypot field was filled in."))
                .filter(_ -> on.honeypot() && !sent.honeypot().isEmpty());
    }

    /// The thread's own bucket is charged last, and only for what passed so far: nobody empties it
    /// for others with what is held anyway.
    private List<HoldReason> buckets(SpamSettings.Layers on, SpamCandidate sent, boolean isProved) {
        if (!on.buckets()) {
            return List.of();
        }
        List<HoldReason> reasons = new ArrayList<>();
        if (!sent.address().isEmpty()) {
            take(addressHasher.hash(sent.address(), sent.at()), OF_ADDRESS, sent, "one address")
                    .ifPresent(reasons::add);
            addressHasher
                    .networkHash(sent.address(), sent.at())
                    .flatMap(hash -> take(hash, OF_NETWORK, sent, "one network"))
                    .ifPresent(reasons::add);
        }
        if (isProved && reasons.isEmpty()) {
            take(threadBucket(sent.thread()), OF_THREAD, sent, "readers of this thread")
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    private Optional<HoldReason> take(
            String name, TokenBucket bucket, SpamCandidate sent, String whose) {
        return store.take(name, bucket, sent.at())
                ? Optional.empty()
                : Optional.of(new HoldReason("rate", "Too many posts from " + whose + "."));
    }

    private static String threadBucket(String thread) {
        return "thread:" + Digest.short128(thread);
    }

    private List<HoldReason> duplicate(SpamSettings.Layers on, SpamCandidate sent) {
        String text = Folding.letters(sent.visible().text());
        return !on.duplicates()
                        || text.length() < LEAST_DUPLICATE
                        || store.isFirst(text, sent.id(), sent.at())
                ? List.of()
                : List.of(new HoldReason("duplicate", "The same text was already posted."));
    }
}
