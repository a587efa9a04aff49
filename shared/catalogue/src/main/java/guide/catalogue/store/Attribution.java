package guide.catalogue.store;

import java.time.Instant;

/// Whom a revision is attributed to.
///
/// @param by a public name
/// @param comment the reason; may be empty
public record Attribution(ChangeSource source, String by, String comment, Instant at) {}
