package guide.migrate.imports;

import guide.comments.ports.SiteRegistry;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.settings.DynamoSites;
import guide.migrate.Pace;
import guide.migrate.imports.formats.Formats;
import guide.migrate.imports.source.SourceFile;
import guide.migrate.imports.source.SourceFormat;
import guide.migrate.imports.source.UnreadableFileException;
import guide.migrate.imports.text.CommentCheck;
import guide.migrate.imports.writes.CommentWriter;

import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.LongSupplier;

/// One import: reads, looks at, looks up, arranges, tells, and writes if it shall.
final class ImportRun {

    private final ImportOptions options;
    private final CommentsTable table;
    private final Pace pace;
    private final InstantSource clock;
    private final PrintStream out;
    private final boolean isTerminal;

    ImportRun(
            ImportOptions options,
            CommentsTable table,
            Pace pace,
            InstantSource clock,
            PrintStream out,
            boolean isTerminal) {
        this.options = options;
        this.table = table;
        this.pace = pace;
        this.clock = clock;
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /// @throws UnreadableFileException where nothing of the file can be read
    ImportTotals run() throws IOException {
        SourceFile file = SourceFile.of(options.file());
        SourceFormat format = Formats.of(options.format(), file);
        out.println("Reading " + options.file() + " as " + format.name() + ".");
        try (Spool spool = Spool.in(options.work())) {
            Notes notes = new Notes(spool);
            String truncated = read(file, format, spool, notes);
            ImportIds ids = new ImportIds(format.name());
            check(spool, notes, ids);
            lookUp(spool, ids);
            new SpoolArrangement(spool, notes, ids).run();
            ImportTotals totals = SpoolTotals.of(spool, truncated);
            String title = "Import of " + options.file().getFileName() + " as " + format.name();
            ReportFile.write(options.report(), spool, title, totals);
            tell(totals, ImportCost.of(spool));
            if (options.apply()) {
                write(spool, format, totals.isNew());
            }
            return totals;
        }
    }

    /// @return why it was not read to its end; empty if it was
    private String read(SourceFile file, SourceFormat format, Spool spool, Notes notes)
            throws IOException {
        ProgressBar bar = bar("comments read", file.size(), file::read);
        try (SpoolSink sink = new SpoolSink(spool, notes, bar::step)) {
            try {
                format.read(file, sink);
                bar.end();
                return "";
            } catch (UnreadableFileException e) {
                if (sink.count() == 0) {
                    throw e;
                }
                bar.end();
                notes.refuse("the rest of the file", String.valueOf(e.getMessage()));
                return String.valueOf(e.getMessage());
            }
        }
    }

    private void check(Spool spool, Notes notes, ImportIds ids) {
        long[] done = new long[1];
        ProgressBar bar =
                bar(
                        "comments checked",
                        spool.number("SELECT count(*) FROM comments"),
                        () -> done[0]);
        SpoolCheck check =
                new SpoolCheck(
                        spool,
                        notes,
                        ids,
                        new CommentCheck(clock.instant()),
                        () -> {
                            done[0]++;
                            bar.step();
                        });
        SiteRegistry sites = new DynamoSites(table, clock);
        Redirects redirects = options.redirects().map(Redirects::read).orElse(Redirects.NONE);
        check.pages(new PageThreads(redirects, options.site(), sites.read()));
        check.comments();
        bar.end();
    }

    private void lookUp(Spool spool, ImportIds ids) {
        long[] done = new long[1];
        ProgressBar bar =
                bar(
                        "threads looked up",
                        spool.number("SELECT count(*) FROM threads"),
                        () -> done[0]);
        new ThreadHeads(table, pace, spool, ids)
                .read(
                        () -> {
                            done[0]++;
                            bar.step();
                        });
        bar.end();
    }

    private void tell(ImportTotals totals, ImportCost cost) {
        out.print(totals.text());
        out.println("Each thread and each reason: " + options.report());
        out.printf(
                Locale.ROOT,
                "Writing takes about %,d write units (%.2f USD in us-east-1), and at %,d units a"
                        + " second %s.%n",
                cost.writeUnits(),
                cost.usd(),
                pace.unitsPerSecond(),
                ProgressBar.time(cost.duration(pace.unitsPerSecond()).toSeconds()));
        if (!options.apply()) {
            out.println("Nothing is written; APPLY=1 does it.");
        }
    }

    private void write(Spool spool, SourceFormat format, long total) {
        long[] done = new long[1];
        ProgressBar bar = bar("comments written", total, () -> done[0]);
        CommentWriter writer =
                new CommentWriter(
                        table,
                        pace,
                        format.name(),
                        clock,
                        more -> {
                            done[0] += more;
                            bar.step(more);
                        });
        new ArrangedComments(spool).forEachNew(writer::add);
        writer.finish();
        bar.end();
        out.printf(Locale.ROOT, "%,d comments are written.%n", writer.written());
    }

    private ProgressBar bar(String what, long total, LongSupplier done) {
        return new ProgressBar(out, clock, isTerminal, what, total, done);
    }
}
