package guide.comments.moderation;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.ports.Moderation;
import guide.comments.ports.PublishEffect;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

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
    ///   not in the state that the request starts from
    public LogEntry decide(ContributionId id, DecisionRequest decisionRequest) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Decision> decision = decision(id, decisionRequest);
            if (decision.isEmpty()) {
                return alreadyDecided(id, decisionRequest);
            }
            Optional<LogEntry> logEntry = decided(decision.get(), decisionRequest);
            if (logEntry.isPresent()) {
                return logEntry.get();
            }
        }
        throw new ProblemException(new Problem.ChangedMeanwhile());
    }

    /// Empty when it is not in the state that the request starts from.
    private Optional<Decision> decision(ContributionId id, DecisionRequest decisionRequest) {
        if (decisionRequest.action() == DecisionRequest.Action.REMOVE) {
            return moderation.published(id).map(Contribution.Published::remove);
        }
        Optional<Held> held = moderation.held(id);
        held.ifPresent(found -> requireRevision(found, decisionRequest));
        if (held.isEmpty() && decisionRequest.action() == DecisionRequest.Action.SPAM) {
            return moderation.published(id).map(Contribution.Published::spam);
        }
        return held.map(
                found ->
                        switch (decisionRequest.action()) {
                            case PUBLISH -> found.publish();
                            case REJECT -> found.reject();
                            case SPAM, REMOVE -> found.spam();
                        });
    }

    private static void requireRevision(Held held, DecisionRequest decisionRequest) {
        if (decisionRequest.revision().isPresent()
                && decisionRequest.revision().getAsInt() != held.proposed().revision()) {
            throw failed(
                    State.HELD.apiName(), "has another text by now than the one that was read");
        }
    }

    private Optional<LogEntry> decided(Decision decision, DecisionRequest decisionRequest) {
        Instant now = clock.instant();
        PublishEffect effect = effect(decision, now);
        State to = decision instanceof Decision.Publish ? effect.state() : decision.to();
        LogEntry logEntry = decisionRequest.logEntry(decision.id(), to, now);
        return moderation.decide(decision, logEntry, effect)
                ? Optional.of(logEntry)
                : Optional.empty();
    }

    private PublishEffect effect(Decision decision, Instant now) {
        if (!(decision instanceof Decision.Publish publish)) {
            return new PublishEffect.None();
        }
        return publishEffects
                .of(publish.held(), now)
                .orElseThrow(
                        () ->
                                failed(
                                        State.HELD.apiName(),
                                        "proposes a value for something that has changed"
                                                + " since it was written"));
    }

    /// The same moderator's retry finds what the first try did, as long as that is still so;
    /// everybody else is told the state.
    private LogEntry alreadyDecided(ContributionId id, DecisionRequest decisionRequest) {
        Optional<LogEntry> last = moderation.lastDecision(id);
        String state = state(id, last);
        return last.filter(decisionRequest::isOf)
                .filter(logEntry -> state.equals(logEntry.outcome()))
                .orElseThrow(
                        () -> failed(state, "is not in a state from which this can be decided"));
    }

    private String state(ContributionId id, Optional<LogEntry> last) {
        if (moderation.held(id).isPresent()) {
            return State.HELD.apiName();
        }
        return moderation
                .find(id)
                .map(
                        found ->
                                switch (found) {
                                    case Contribution.Published _ -> State.PUBLISHED.apiName();
                                    case Contribution.Tombstone _ -> gone(last);
                                })
                .or(() -> last.map(LogEntry::outcome).map(DecideContribution::sinceGone))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem.NotFound("contribution of that id")));
    }

    /// A tombstone is what a removal leaves, and what is spam left one too if it was answered.
    private static String gone(Optional<LogEntry> last) {
        return last.map(LogEntry::outcome)
                .filter(State.SPAM.apiName()::equals)
                .orElse(State.REMOVED.apiName());
    }

    /// What was published and is not there any more was removed by its author.
    private static String sinceGone(String outcome) {
        return outcome.equals(State.PUBLISHED.apiName()) ? State.REMOVED.apiName() : outcome;
    }

    private static ProblemException failed(String state, String rule) {
        return new ProblemException(new Problem.PreconditionFailed(state, rule));
    }
}
