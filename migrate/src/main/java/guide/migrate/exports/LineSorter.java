package guide.migrate.exports;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// Sorts more lines than fit into memory: runs of 16 MB are sorted and put into files, which are
/// then merged. The files have what the table has, and are deleted by [#close].
public final class LineSorter implements AutoCloseable {

    private static final int RUN_CHARACTERS = 8 * 1024 * 1024;

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();
    private final List<String> run = new ArrayList<>();
    private long characters;

    /// Begins with nothing.
    ///
    /// @param beside a file, in whose folder the runs are
    public static LineSorter beside(Path beside) throws IOException {
        Path folder = beside.toAbsolutePath().normalize().getParent();
        return new LineSorter(
                Files.createTempDirectory(
                        folder == null ? Path.of("").toAbsolutePath() : folder, ".sorting"));
    }

    private LineSorter(Path folder) {
        this.folder = folder;
    }

    /// Takes a line.
    ///
    /// @param key by which lines are sorted
    /// @param line without a line break
    public void add(String key, String line) throws IOException {
        // What a key has of controls would end the key, or the line.
        String entry = key.replaceAll("\\p{Cntrl}", " ") + "\t" + line;
        run.add(entry);
        characters += entry.length();
        if (characters > RUN_CHARACTERS) {
            flush();
        }
    }

    private void flush() throws IOException {
        run.sort(Comparator.naturalOrder());
        Path file = folder.resolve("run" + runs.size());
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (String each : run) {
                writer.write(each);
                writer.write('\n');
            }
        }
        runs.add(file);
        run.clear();
        characters = 0;
    }

    /// What is done with each line.
    public interface SortedVisitor {
        void line(String key, String line) throws IOException;
    }

    /// Visits all lines in the order of their keys, lines of one key in their own.
    public void forEach(SortedVisitor visitor) throws IOException {
        flush();
        PriorityQueue<SortedRun> heads = new PriorityQueue<>(Comparator.comparing(SortedRun::head));
        List<SortedRun> open = new ArrayList<>();
        try {
            for (Path file : runs) {
                SortedRun each = new SortedRun(Files.newBufferedReader(file));
                open.add(each);
                if (each.advance()) {
                    heads.add(each);
                }
            }
            merge(heads, visitor);
        } finally {
            for (SortedRun each : open) {
                each.reader.close();
            }
        }
    }

    private static void merge(PriorityQueue<SortedRun> heads, SortedVisitor visitor)
            throws IOException {
        for (SortedRun next = heads.poll(); next != null; next = heads.poll()) {
            String entry = next.head();
            int tab = entry.indexOf('\t');
            visitor.line(entry.substring(0, tab), entry.substring(tab + 1));
            if (next.advance()) {
                heads.add(next);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /// A sorted file, and the line that it is at.
    private static final class SortedRun {

        private final BufferedReader reader;
        private String head = "";

        SortedRun(BufferedReader reader) {
            this.reader = reader;
        }

        String head() {
            return head;
        }

        boolean advance() throws IOException {
            String next = reader.readLine();
            head = next == null ? "" : next;
            return next != null;
        }
    }
}
