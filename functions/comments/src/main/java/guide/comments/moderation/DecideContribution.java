package guide.comments.moderation;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.Moderation;
import guide.comments.ports.PublishEffect;
import guide.comments.text.ContributionInPath;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/// Decides on one contribution in a moderator's name.
public final class DecideContribution {

    /// Something else, such as a vote, changed the same items at the same moment.
    private static final int MOST_TRIES = 5;

    private final Moderation moderation;
    private final PublishEffects publishEffects;
    private final InstantSource clock;

    public DecideContribution(
            Moderation moderation, PublishEffects publishEffects, InstantSource clock) {
        this.moderation = moderation;
        this.publishEffects = publishEffects;
        this.clock = clock;
    }

    /// Decides as a moderator asks.
    ///
    /// @return the log entry; for the same request again, the first one
    /// @throws ProblemException 404 for what does not exist, 412 with the present state for what is
    ///   not in a state from which the request can start, or not in the revision that it names
    public LogEntry decide(ContributionId id, DecisionRequest decisionRequest) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Decision> decision = decision(id, decisionRequest);
            if (decision.isEmpty()) {
                return alreadyDecided(id, decisionRequest);
            }
            requireRevision(decision.get(), decisionRequest);
            Optional<LogEntry> logEntry = decided(decision.get(), decisionRequest);
            if (logEntry.isPresent()) {
                return logEntry.get();
            }
        }
        throw new ProblemException(new Problem.ChangedMeanwhile());
    }

    /// Empty when it is in no state from which this can be decided.
    private Optional<Decision> decision(ContributionId id, DecisionRequest decisionRequest) {
        return switch (decisionRequest.action()) {
            case PUBLISH -> moderation.held(id).map(Held::publish);
            case REJECT -> moderation.held(id).map(Held::reject);
            case SPAM ->
                    moderation
                            .held(id)
                            .<Decision>map(Held::spam)
                            .or(() -> onPublished(id, Contribution.Published::spam));
            case REMOVE -> onPublished(id, Contribution.Published::remove);
            case HOLD -> hold(id).or(() -> moderation.discarded(id).map(Discarded::hold));
            case RESTORE -> moderation.discarded(id).map(Discarded::restore);
            case KEEP -> onPublished(id, Contribution.Published::keep);
        };
    }

    private Optional<Decision> onPublished(
            ContributionId id,
            BiFunction<Contribution.Published, ThreadKey, ? extends Decision> step) {
        return moderation
                .published(id)
                .flatMap(found -> moderation.thread(id).map(thread -> step.apply(found, thread)));
    }

    private Optional<Decision> hold(ContributionId id) {
        Optional<Decision> hold = onPublished(id, Contribution.Published::hold);
        if (hold.isPresent() && moderation.held(id).isPresent()) {
            throw failed(State.HELD.apiName(), "has a change that waits to be decided on first");
        }
        return hold;
    }

    private static void requireRevision(Decision decision, DecisionRequest decisionRequest) {
        if (decisionRequest.revision().isPresent()
                && decisionRequest.revision().getAsInt() != decision.revision()) {
            throw failed(
                    decision.from().apiName(),
                    "has another text by now than the one that was read");
        }
    }

    private Optional<LogEntry> decided(Decision decision, DecisionRequest decisionRequest) {
        Instant now = clock.instant();
        PublishEffect effect = publishEffects.of(decision, now);
        State to = decision.to() == State.PUBLISHED ? effect.state() : decision.to();
        LogEntry logEntry = decisionRequest.logEntry(decision.id(), to, decision.revision(), now);
        return moderation.decide(decision, logEntry, effect)
                ? Optional.of(logEntry)
                : Optional.empty();
    }

    /// The same moderator's retry finds what the first try did, as long as that is still so;
    /// everybody else is told the state.
    private LogEntry alreadyDecided(ContributionId id, DecisionRequest decisionRequest) {
        Optional<LogEntry> last = moderation.lastDecision(id);
        String state =
                moderation.state(id).map(State::apiName).orElseThrow(ContributionInPath::notFound);
        return last.filter(decisionRequest::isOf)
                .filter(logEntry -> state.equals(logEntry.outcome()))
                .orElseThrow(
                        () -> failed(state, "is not in a state from which this can be decided"));
    }

    static ProblemException failed(String state, String rule) {
        return new ProblemException(new Problem.PreconditionFailed(state, rule));
    }
}
