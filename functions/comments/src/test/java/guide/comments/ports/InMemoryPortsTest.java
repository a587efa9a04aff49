package guide.comments.ports;

import org.junit.jupiter.api.Nested;

/// The contracts, on the adapters that other tests may use in place of tables.
class InMemoryPortsTest {

    @Nested
    class OfPosts extends PostsContract {
        OfPosts() {
            super(InMemoryState.ports());
        }
    }

    @Nested
    class OfThreads extends ThreadsContract {
        OfThreads() {
            super(InMemoryState.ports());
        }
    }

    @Nested
    class OfVoteBook extends VoteBookContract {
        OfVoteBook() {
            super(InMemoryState.ports());
        }
    }

    @Nested
    class OfAuthorContributions extends AuthorContributionsContract {
        OfAuthorContributions() {
            super(InMemoryState.ports());
        }
    }

    @Nested
    class OfModeration extends ModerationContract {
        OfModeration() {
            super(InMemoryState.ports());
        }
    }

    @Nested
    class OfModerationRecords extends ModerationRecordsContract {
        OfModerationRecords() {
            super(InMemoryState.ports());
        }
    }

    @Nested
    class OfWantedLibraries extends WantedLibrariesContract {
        OfWantedLibraries() {
            super(InMemoryState.ports());
        }
    }

    @Nested
    class OfAuthorTraces extends AuthorTracesContract {
        OfAuthorTraces() {
            super(InMemoryState.ports());
        }
    }
}
