package guide.migrate.imports.source;

/// What became of a comment where it comes from.
public enum SourceState {
    /// Open for everybody to read.
    PUBLISHED,

    /// Nobody has decided on it yet.
    WAITING,

    /// Taken for spam.
    SPAM,

    /// Taken away, by whomever: nothing of it is shown.
    DELETED
}
