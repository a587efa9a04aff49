package guide.comments.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A step from one state to another. Each is made from what it starts from, so a step that is not
/// allowed does not compile.
public sealed interface Decision {

    /// As it waits in the queue, or would.
    Held held();

    State from();

    State to();

    default ContributionId id() {
        return held().id();
    }

    default AuthorId author() {
        return held().proposed().authorId();
    }

    /// The revision of the text that is decided on.
    default int revision() {
        return held().proposed().revision();
    }

    /// How long what was held had waited since it was sent; empty for every other step, and for
    /// what had been published and was taken back.
    default Optional<Duration> waited(Instant at) {
        return from() == State.HELD && !held().isTakenBack()
                ? Optional.of(Duration.between(held().proposed().sentAt(), at))
                : Optional.empty();
    }

    /// Lets what was held stand in its thread; made by [Held#publish()].
    record Publish(Held held) implements Decision {
        @Override
        public State from() {
            return State.HELD;
        }

        @Override
        public State to() {
            return State.PUBLISHED;
        }
    }

    /// Takes what was held away; made by [Held#reject()] and [Held#spam()].
    record Discard(Held held, State to) implements Decision {
        @Override
        public State from() {
            return State.HELD;
        }
    }

    /// Takes what everybody could read out of its thread; made by [Contribution.Published#remove],
    /// [Contribution.Published#spam] and [Contribution.Published#hold].
    ///
    /// @param to `REMOVED`, `SPAM` or `HELD`
    record Withdraw(Contribution.Published published, Held held, State to) implements Decision {
        @Override
        public State from() {
            return State.PUBLISHED;
        }
    }

    /// Leaves what is published where it is, once a moderator has looked at what readers reported;
    /// made by [Contribution.Published#keep].
    record Keep(Contribution.Published published, Held held) implements Decision {
        @Override
        public State from() {
            return State.PUBLISHED;
        }

        @Override
        public State to() {
            return State.PUBLISHED;
        }
    }

    /// Puts another text in place of the one that stands or waits; made by
    /// [Contribution.Published#revise] and [Held#revise].
    ///
    /// @param held as it waits, or would, with the text before
    /// @param from `PUBLISHED` or `HELD`; it stays there
    /// @param later the author's copy with the text after, and whose it is
    record Revise(
            Held held,
            State from,
            Contribution.Published after,
            AuthorCopy earlier,
            AuthorCopy later)
            implements Decision {
        @Override
        public State to() {
            return from;
        }

        @Override
        public Optional<Duration> waited(Instant at) {
            return Optional.empty();
        }
    }

    /// Brings back what a moderator took away; made by [Discarded#restore()] and
    /// [Discarded#hold()].
    ///
    /// @param to `HELD` or `PUBLISHED`
    record Restore(Discarded discarded, State to) implements Decision {
        @Override
        public Held held() {
            return discarded.held();
        }

        @Override
        public State from() {
            return discarded.state();
        }
    }
}
