package guide.comments;

import guide.comments.ModerationStore.More;
import guide.problem.Problem;
import guide.problem.Refusal;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Decides on one contribution in a moderator's name.
final class Moderation {

    /// What moderators can say.
    enum Word {
        PUBLISH,
        REJECT,
        SPAM,
        REMOVE
    }

    /// What a moderator wants.
    ///
    /// @param why may be empty
    /// @param revision the one that was read; empty for whichever there is
    record Wish(String by, Word word, String why, OptionalInt revision) {}

    /// Something else, such as a vote, changed the same items at the same moment.
    private static final int MOST_TRIES = 5;

    private final ModerationStore store;
    private final Consequences consequences;
    private final InstantSource clock;

    Moderation(ModerationStore store, Consequences consequences, InstantSource clock) {
        this.store = store;
        this.consequences = consequences;
        this.clock = clock;
    }

    /// @return the act as it is logged; for the same wish again, the first one
    /// @throws Refusal 404 for what does not exist, 412 with the present state for what is not in
    ///   the state that the wish starts from
    Act decide(ContributionId id, Wish wish) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Decision> decision = decision(id, wish);
            if (decision.isEmpty()) {
                return settled(id, wish);
            }
            Optional<Act> act = made(decision.get(), wish);
            if (act.isPresent()) {
                return act.get();
            }
        }
        throw new Refusal(new Problem.ChangedMeanwhile());
    }

    /// Empty when it is not in the state that the wish starts from.
    private Optional<Decision> decision(ContributionId id, Wish wish) {
        if (wish.word() == Word.REMOVE) {
            return store.find(id)
                    .filter(Contribution.Published.class::isInstance)
                    .map(Contribution.Published.class::cast)
                    .map(Contribution.Published::remove);
        }
        Optional<Held> held = store.held(id);
        held.ifPresent(found -> requireRevision(found, wish));
        return held.map(
                found ->
                        switch (wish.word()) {
                            case PUBLISH -> found.publish();
                            case REJECT -> found.reject();
                            case SPAM, REMOVE -> found.spam();
                        });
    }

    private static void requireRevision(Held held, Wish wish) {
        if (wish.revision().isPresent()
                && wish.revision().getAsInt() != held.proposed().revision()) {
            throw failed(State.HELD.word(), "has another text by now than the one that was read");
        }
    }

    private Optional<Act> made(Decision decision, Wish wish) {
        Act act = act(decision.id(), wish, decision.to());
        if (!(decision instanceof Decision.Publish publish)) {
            return store.decide(decision, act, More.NOTHING) ? Optional.of(act) : Optional.empty();
        }
        More more =
                consequences
                        .of(publish.held(), act)
                        .orElseThrow(
                                () ->
                                        failed(
                                                State.HELD.word(),
                                                "proposes a value for something that has changed"
                                                        + " since it was written"));
        Act made = more.merged() ? act(decision.id(), wish, State.MERGED) : act;
        return store.decide(decision, made, more) ? Optional.of(made) : Optional.empty();
    }

    private Act act(ContributionId id, Wish wish, State to) {
        return new Act(
                clock.instant(),
                wish.by(),
                wish.word().name().toLowerCase(Locale.ROOT),
                id.text(),
                wish.why(),
                to.word());
    }

    /// The same moderator's retry finds what the first try did; everybody else is told the state.
    private Act settled(ContributionId id, Wish wish) {
        Optional<Act> last = store.reads().lastAct(id);
        Optional<Act> same =
                last.filter(
                        act ->
                                act.by().equals(wish.by())
                                        && act.why().equals(wish.why())
                                        && act.what().equalsIgnoreCase(wish.word().name()));
        return same.orElseThrow(
                () -> failed(state(id, last), "is not in a state from which this can be decided"));
    }

    private String state(ContributionId id, Optional<Act> last) {
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
                .or(() -> last.map(Act::outcome))
                .orElseThrow(() -> new Refusal(new Problem.NotFound("contribution of that id")));
    }

    private static Refusal failed(String state, String rule) {
        return new Refusal(new Problem.PreconditionFailed(state, rule));
    }
}
