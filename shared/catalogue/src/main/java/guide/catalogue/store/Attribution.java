package guide.catalogue.store;

import java.time.Instant;

/// Who is to be credited for a revision.
///
/// @param by a name that everybody may read
/// @param comment why; may be empty
public record Attribution(ChangeSource source, String by, String comment, Instant at) {}
