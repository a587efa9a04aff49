package guide.migrate.imports.writes;

import guide.migrate.imports.source.SourceState;

/// What becomes of a comment of the file, before anybody has looked into the table. Its ordinal is
/// what the spool keeps.
public enum ImportStatus {
    PUBLISHED,
    WAITING,
    SPAM,

    /// Deleted where it comes from. It keeps its place where something replies to it.
    DELETED,

    /// Breaks a rule. The same.
    REFUSED,

    /// Stands a second time in the file.
    TWICE;

    public static ImportStatus of(SourceState state) {
        return switch (state) {
            case PUBLISHED -> PUBLISHED;
            case WAITING -> WAITING;
            case SPAM -> SPAM;
            case DELETED -> DELETED;
        };
    }

    public static ImportStatus at(int ordinal) {
        return values()[ordinal];
    }
}
