package guide.migrate.imports;

import guide.migrate.imports.writes.ImportStatus;

/// Counts what the spool has.
final class SpoolTotals {

    private static final String COMMENTS = "SELECT count(*) FROM comments c WHERE c.status = ";

    private static final String NEW =
            "SELECT count(*) FROM ordered o JOIN comments c ON c.seq = o.seq WHERE NOT o.known";

    private SpoolTotals() {}

    /// @param truncated why the file was not read to its end; empty if it was
    static ImportTotals of(Spool spool, String truncated) {
        return new ImportTotals(
                spool.number(NEW),
                spool.number("SELECT count(*) FROM ordered WHERE known"),
                spool.number(COMMENTS + ImportStatus.REFUSED.code())
                        + spool.number("SELECT count(*) FROM notes WHERE refused AND seq = 0"),
                spool.number(
                        COMMENTS
                                + ImportStatus.DELETED.code()
                                + " AND NOT EXISTS (SELECT 1 FROM ordered o WHERE o.seq = c.seq)"),
                spool.number(COMMENTS + ImportStatus.TWICE.code()),
                spool.number(NEW + " AND c.status = " + ImportStatus.WAITING.code()),
                spool.number(NEW + " AND c.status = " + ImportStatus.SPAM.code()),
                spool.number(
                        NEW
                                + " AND c.pinned AND o.root_own = c.own AND c.status = "
                                + ImportStatus.PUBLISHED.code()),
                spool.number("SELECT count(*) FROM threads"),
                truncated);
    }
}
