package guide.comments.moderation;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.storage.ModerationStore;
import guide.comments.storage.ModerationStore.ExtraWrites;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Decides on one contribution in a moderator's name.
public final class DecideContribution {

    /// What moderators can say.
    public enum Action {
        PUBLISH,
        REJECT,
        SPAM,
        REMOVE
    }

    /// What a moderator wants.
    ///
    /// @param why may be empty
    /// @param revision the one that was read; empty for whichever there is
    public record DecisionRequest(String by, Action action, String why, OptionalInt revision) {}

    /// Something else, such as a vote, changed the same items at the same moment.
    private static final int MOST_TRIES = 5;

    private final ModerationStore store;
    private final PublishEffects publishEffects;
    private final InstantSource clock;

    public DecideContribution(
            ModerationStore store, PublishEffects publishEffects, InstantSource clock) {
        this.store = store;
        this.publishEffects = publishEffects;
        this.clock = clock;
    }

    /// Decides as a moderator asks.
    ///
    /// @return the act as it is logged; for the same wish again, the first one
    /// @throws Refusal 404 for what does not exist, 412 with the present state for what is not in
    ///   the state that the wish starts from
    public LogEntry decide(ContributionId id, DecisionRequest decisionRequest) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Decision> decision = decision(id, decisionRequest);
            if (decision.isEmpty()) {
                return settled(id, decisionRequest);
            }
            Optional<LogEntry> logEntry = made(decision.get(), decisionRequest);
            if (logEntry.isPresent()) {
                return logEntry.get();
            }
        }
        throw new ProblemException(new Problem.ChangedMeanwhile());
    }

    /// Empty when it is not in the state that the wish starts from.
    private Optional<Decision> decision(ContributionId id, DecisionRequest decisionRequest) {
        if (decisionRequest.action() == Action.REMOVE) {
            return store.find(id)
                    .filter(Contribution.Published.class::isInstance)
                    .map(Contribution.Published.class::cast)
                    .map(Contribution.Published::remove);
        }
        Optional<Held> held = store.held(id);
        held.ifPresent(found -> requireRevision(found, decisionRequest));
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
            throw failed(State.HELD.word(), "has another text by now than the one that was read");
        }
    }

    private Optional<LogEntry> made(Decision decision, DecisionRequest decisionRequest) {
        LogEntry logEntry = act(decision.id(), decisionRequest, decision.to());
        if (!(decision instanceof Decision.Publish publish)) {
            return store.decide(decision, logEntry, ExtraWrites.NOTHING)
                    ? Optional.of(logEntry)
                    : Optional.empty();
        }
        ExtraWrites extraWrites =
                publishEffects
                        .of(publish.held(), logEntry)
                        .orElseThrow(
                                () ->
                                        failed(
                                                State.HELD.word(),
                                                "proposes a value for something that has changed"
                                                        + " since it was written"));
        LogEntry made =
                extraWrites.merged() ? act(decision.id(), decisionRequest, State.MERGED) : logEntry;
        return store.decide(decision, made, extraWrites) ? Optional.of(made) : Optional.empty();
    }

    private LogEntry act(ContributionId id, DecisionRequest decisionRequest, State to) {
        return new LogEntry(
                clock.instant(),
                decisionRequest.by(),
                decisionRequest.action().name().toLowerCase(Locale.ROOT),
                id.text(),
                decisionRequest.why(),
                to.word());
    }

    /// The same moderator's retry finds what the first try did; everybody else is told the state.
    private LogEntry settled(ContributionId id, DecisionRequest decisionRequest) {
        Optional<LogEntry> last = store.reads().lastAct(id);
        Optional<LogEntry> same =
                last.filter(
                        logEntry ->
                                logEntry.by().equals(decisionRequest.by())
                                        && logEntry.why().equals(decisionRequest.why())
                                        && logEntry.what()
                                                .equalsIgnoreCase(decisionRequest.action().name()));
        return same.orElseThrow(
                () -> failed(state(id, last), "is not in a state from which this can be decided"));
    }

    private String state(ContributionId id, Optional<LogEntry> last) {
        if (store.held(id).isPresent()) {
            return State.HELD.word();
        }
        return store.find(id)
                .map(
                        found ->
                                switch (found) {
                                    case Contribution.Published _ -> State.PUBLISHED.word();
                                    case Contribution.Tombstone _ -> State.REMOVED.word();
                                })
                .or(() -> last.map(LogEntry::outcome))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem.NotFound("contribution of that id")));
    }

    private static ProblemException failed(String state, String rule) {
        return new ProblemException(new Problem.PreconditionFailed(state, rule));
    }
}
