package guide.data;

import guide.catalogue.check.CatalogueCheck;
import guide.catalogue.model.Catalogue;
import guide.catalogue.store.Attribution;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.ChangeSource;
import guide.catalogue.store.Entries;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.lambda.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Loads the catalogue's files into the table: writes changed entries, deletes removed ones, and
/// leaves the rest unchanged.
///
/// Entries that people have changed or removed are skipped. Once the file of such an entry has the
/// same content, loads update it again. A framework's newer `latest` stays, because the watch has
/// found it since the file was written.
///
/// Changes are written in transactions of at most 100 items and 4 MB (DynamoDB's limits); each is
/// one revision. After them the packed catalogue is compared with what is there, and written where
/// it differs.
public final class Seed {

    private static final int MAX_ENTRIES = 99 / RevisionWriter.ITEMS_FOR_EACH_ENTRY;
    private static final int MAX_BYTES = 3_000_000;
    private static final int MAX_ATTEMPTS = 10;

    /// The result of a load.
    ///
    /// @param changes the number of entries that were written or deleted; 0 if the table was up to
    ///   date
    /// @param skipped the keys of the entries that people have changed
    public record Loaded(int changes, List<String> skipped) {

        /// Returns the message for the terminal.
        public String message() {
            return skipped.isEmpty()
                    ? changes + " changes"
                    : changes
                            + " changes; skipped, because people have changed them: "
                            + String.join(", ", skipped);
        }
    }

    private final CatalogueTable catalogue;
    private final RevisionWriter revisions;
    private final Transactions transactions;
    private final PackedWriter packed;
    private final InstantSource clock;

    Seed(DynamoDbClient client, String table, InstantSource clock) {
        catalogue = new CatalogueTable(client, table);
        revisions = new RevisionWriter(table);
        transactions = new Transactions(client);
        packed = new PackedWriter(client, table);
        this.clock = clock;
    }

    /// `Seed <folder> [--force]`: loads into the table of [SeedTarget]; `--force` overwrites what
    /// people have changed.
    public static void main(String[] arguments) {
        SeedTarget target = SeedTarget.from(System.getenv());
        boolean force = Arrays.asList(arguments).contains("--force");
        try (DynamoDbClient client = target.client()) {
            Seed seed = new Seed(client, target.table(), InstantSource.system());
            Loaded loaded = seed.load(CatalogueFiles.read(Path.of(arguments[0])), force);
            System.out.println("Catalogue loaded: " + loaded.message());
        }
    }

    /// Loads the folder into the table, skipping what people have changed.
    ///
    /// @throws IllegalStateException with all faults, before anything is written
    public static Loaded run(Path folder, DynamoDbClient client, String table) {
        return new Seed(client, table, InstantSource.system())
                .load(CatalogueFiles.read(folder), false);
    }

    Loaded load(Catalogue wanted, boolean force) {
        List<String> faults = CatalogueCheck.faults(wanted);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
        int changes = 0;
        for (int tries = 0; tries < MAX_ATTEMPTS; tries++) {
            Entries present = catalogue.entries();
            SeedPlan plan =
                    SeedPlan.of(
                            present,
                            CatalogueEntries.of(wanted),
                            catalogue::isRemovedByPeople,
                            force);
            int written = write(present.revision(), plan.changes());
            changes += written;
            if (written == plan.changes().size()) {
                plan.synced().forEach(this::unmark);
                catalogue.settledEntries().ifPresent(packed::replaceUnlessSame);
                return new Loaded(changes, plan.skipped());
            }
        }
        throw new IllegalStateException(
                "The catalogue cannot be loaded: too many concurrent changes.");
    }

    /// @return the number of changes that were written before another revision interfered
    private int write(long revision, List<EntryChange> changes) {
        int written = 0;
        for (List<EntryChange> chunk : chunks(changes)) {
            Attribution attribution =
                    new Attribution(
                            ChangeSource.FILES, "files", "Loaded from the files", clock.instant());
            if (transactions.commit(revisions.writes(revision, attribution, chunk)).isPresent()) {
                return written;
            }
            written += chunk.size();
            revision++;
        }
        return written;
    }

    /// If somebody changes the entry at the same time, the mark stays.
    private void unmark(String key, Entry entry) {
        transactions.commit(List.of(revisions.unmark(key, entry)));
    }

    static List<List<EntryChange>> chunks(List<EntryChange> changes) {
        List<List<EntryChange>> chunks = new ArrayList<>();
        int bytes = 0;
        for (EntryChange change : changes) {
            bytes += bytes(change);
            if (chunks.isEmpty() || chunks.getLast().size() == MAX_ENTRIES || bytes > MAX_BYTES) {
                chunks.add(new ArrayList<>());
                bytes = bytes(change);
            }
            chunks.getLast().add(change);
        }
        return chunks;
    }

    /// Counts the entry, and twice the entry before and after the change.
    private static int bytes(EntryChange change) {
        int before = change.before().map(entry -> utf8(entry.json())).orElse(0);
        int after = change.after().map(entry -> utf8(entry.json())).orElse(0);
        return 3 * after + 2 * before;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
