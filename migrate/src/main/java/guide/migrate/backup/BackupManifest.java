package guide.migrate.backup;

import java.time.Instant;
import java.util.List;

/// What a backup consists of; the file that makes it one, written last.
///
/// @param version of this form
/// @param began when the first table was begun to be read
record BackupManifest(int version, Instant began, List<BackedUpTable> tables) {

    static final String FILE = "backup.json";
    static final int VERSION = 1;

    /// A table, by what it is called in the environment, such as `COMMENTS_TABLE`.
    ///
    /// @param sum of what has no end
    record BackedUpTable(String variable, TableSum sum, List<BackupPart> parts) {

        BackedUpTable {
            parts = List.copyOf(parts);
        }
    }

    /// A file of items.
    ///
    /// @param sha256 of the file, in hexadecimal digits
    record BackupPart(String file, long items, String sha256) {}

    BackupManifest {
        tables = List.copyOf(tables);
    }
}
