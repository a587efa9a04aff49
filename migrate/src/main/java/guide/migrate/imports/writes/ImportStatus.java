package guide.migrate.imports.writes;

import guide.migrate.imports.source.SourceState;

import java.util.Arrays;

/// What becomes of a comment of the file, before anybody has looked into the table.
public enum ImportStatus {
    PUBLISHED(0),
    WAITING(1),
    SPAM(2),

    /// Deleted where it comes from. It keeps its place where something replies to it.
    DELETED(3),

    /// Breaks a rule. The same.
    REFUSED(4),

    /// Stands a second time in the file.
    TWICE(5);

    /// What the spool keeps.
    private final int code;

    ImportStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static ImportStatus of(SourceState state) {
        return switch (state) {
            case PUBLISHED -> PUBLISHED;
            case WAITING -> WAITING;
            case SPAM -> SPAM;
            case DELETED -> DELETED;
        };
    }

    /// The one with this code.
    public static ImportStatus at(int code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst().orElseThrow();
    }
}
