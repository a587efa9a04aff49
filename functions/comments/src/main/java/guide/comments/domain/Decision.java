package guide.comments.domain;

/// A step from one state to another. Each is made from what it starts from, so a step that is not
/// allowed does not compile.
public sealed interface Decision {

    ContributionId id();

    AuthorId author();

    State from();

    State to();

    /// Lets what was held stand in its thread; made by [Held#publish()].
    record Publish(Held held) implements Decision {
        @Override
        public ContributionId id() {
            return held.id();
        }

        @Override
        public AuthorId author() {
            return held.proposed().authorId();
        }

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
        public ContributionId id() {
            return held.id();
        }

        @Override
        public AuthorId author() {
            return held.proposed().authorId();
        }

        @Override
        public State from() {
            return State.HELD;
        }
    }

    /// Takes away what everybody could read; made by [Contribution.Published#remove()] and
    /// [Contribution.Published#spam()], which takes the author's trust too.
    record Remove(Contribution.Published published, State to) implements Decision {
        @Override
        public ContributionId id() {
            return published.id();
        }

        @Override
        public AuthorId author() {
            return published.authorId();
        }

        @Override
        public State from() {
            return State.PUBLISHED;
        }
    }
}
