package guide.snapshot;

import java.time.Instant;

/// Who is to be credited for a revision.
///
/// @param by a name that everybody may read
/// @param comment why; may be empty
public record Credit(Origin origin, String by, String comment, Instant at) {}
