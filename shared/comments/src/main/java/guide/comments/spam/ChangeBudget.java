package guide.comments.spam;

import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.lambda.problem.ServiceUnavailableException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Limits what one address changes: edits, removals and votes, which cost as much as posts and are
/// held for nobody.
public final class ChangeBudget {

    /// More than a reader does at once, and then one in five seconds.
    static final TokenBucket OF_ADDRESS = new TokenBucket(60, Duration.ofSeconds(5));

    /// Until the day's hash of an address is another one anyway.
    private static final Duration VOTES_KEPT = Duration.ofDays(1);

    private final Supplier<SpamSettings> settings;
    private final SpamStore store;
    private final AddressHasher addressHasher;

    public ChangeBudget(
            Supplier<SpamSettings> settings, SpamStore store, AddressHasher addressHasher) {
        this.settings = settings;
        this.store = store;
        this.addressHasher = addressHasher;
    }

    /// Counts a change, before anything is read or written for it.
    ///
    /// @param address of the sender; an empty one is not counted
    /// @throws ProblemException 429 if there were too many
    void take(String address, Instant now) {
        if (isOff(address)) {
            return;
        }
        if (!isLeft(address, now)) {
            throw new ProblemException(
                    new Problem.TooManyRequests(Math.toIntExact(OF_ADDRESS.every().toSeconds())));
        }
    }

    /// Returns what answers a change once it was counted.
    public Function<Request, Response> before(
            Function<Request, Response> change, InstantSource clock) {
        return request -> {
            take(request.caller().address(), clock.instant());
            return change.apply(request);
        };
    }

    /// Claims the one vote of this address on a contribution, today; the same voter may change
    /// theirs.
    ///
    /// @throws ProblemException 403 if another voter of this address has voted on it
    public void requireOneVoter(String address, String contribution, String voter, Instant now) {
        if (isOff(address)) {
            return;
        }
        String vote = contribution + "#" + addressHasher.hash(address, now);
        if (!store.isFirstVoter(vote, voter, now, now.plus(VOTES_KEPT))) {
            throw new ProblemException(
                    new Problem.Forbidden("comes from an address that has voted on this already"));
        }
    }

    /// Claims that this reader is the first of this address to report a contribution, today.
    ///
    /// @param address of the sender; nobody is the first of an empty one
    public boolean isFirstReporter(
            String address, String contribution, String reporter, Instant now) {
        if (address.isEmpty()) {
            return false;
        }
        String report = "report#" + contribution + "#" + addressHasher.hash(address, now);
        return store.isFirstVoter(report, reporter, now, now.plus(VOTES_KEPT));
    }

    /// Returns what this address is called today; empty if there is none.
    public Optional<String> pseudonym(String address, Instant now) {
        return address.isEmpty() ? Optional.empty() : Optional.of(addressHasher.hash(address, now));
    }

    private boolean isOff(String address) {
        return address.isEmpty() || !settings.get().layers().buckets();
    }

    /// A table that does not answer here will not answer the change either.
    private boolean isLeft(String address, Instant now) {
        try {
            return store.take("change:" + addressHasher.hash(address, now), OF_ADDRESS, now);
        } catch (ServiceUnavailableException e) {
            return true;
        }
    }
}
