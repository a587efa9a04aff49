package guide.comments.ports;

import guide.comments.storage.DynamoPorts;
import guide.comments.storage.LocalTables;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/// The contracts, on the adapters that are deployed.
@Tag("tables")
class DynamoPortsTest {

    @Nested
    class OfPosts extends PostsContract {
        OfPosts() {
            super(DynamoPorts.of(LocalTables.CLIENT));
        }
    }

    @Nested
    class OfThreads extends ThreadsContract {
        OfThreads() {
            super(DynamoPorts.of(LocalTables.CLIENT));
        }
    }

    @Nested
    class OfVoteBook extends VoteBookContract {
        OfVoteBook() {
            super(DynamoPorts.of(LocalTables.CLIENT));
        }
    }

    @Nested
    class OfAuthorContributions extends AuthorContributionsContract {
        OfAuthorContributions() {
            super(DynamoPorts.of(LocalTables.CLIENT));
        }
    }

    @Nested
    class OfModeration extends ModerationContract {
        OfModeration() {
            super(DynamoPorts.of(LocalTables.CLIENT));
        }
    }

    @Nested
    class OfModerationRecords extends ModerationRecordsContract {
        OfModerationRecords() {
            super(DynamoPorts.of(LocalTables.CLIENT));
        }
    }

    @Nested
    class OfWantedLibraries extends WantedLibrariesContract {
        OfWantedLibraries() {
            super(DynamoPorts.of(LocalTables.CLIENT));
        }
    }

    @Nested
    class OfAuthorTraces extends AuthorTracesContract {
        OfAuthorTraces() {
            super(DynamoPorts.of(LocalTables.CLIENT));
        }
    }
}
