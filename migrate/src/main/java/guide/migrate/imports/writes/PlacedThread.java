package guide.migrate.imports.writes;

import guide.comments.domain.ThreadKey;

import java.time.Instant;
import java.util.Optional;

/// A thread of the file.
///
/// @param opened when the first comment was published in it, by the file
/// @param closed where it was closed and the table knows nothing of it: when its last comment was
///   written
public record PlacedThread(ThreadKey key, Instant opened, Optional<Instant> closed) {}
