package guide.migrate.generators;

import guide.comments.sites.SiteId;
import guide.migrate.MigrationReport;
import guide.migrate.exports.TableLines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Writes what everybody can read of pages' threads.
///
/// @param site whose threads are wanted, written into the folder itself; empty for every site's,
///   each into a folder of its own
public record SiteExport(TableLines lines, Optional<SiteId> site) {

    /// Writes a folder of threads.
    ///
    /// @param format `jekyll`, `hugo`, `eleventy` or `html`
    /// @param folder of the site, for example that with Jekyll's `_config.yml`
    /// @throws IllegalArgumentException for another format
    public MigrationReport files(String format, Path folder) throws IOException {
        SiteFormat wanted =
                SiteFormat.named(format)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "FORMAT must be jsonl, wxr, "
                                                        + SiteFormat.names()
                                                        + ", not "
                                                        + format
                                                        + "."));
        if (site.isPresent()) {
            return written(wanted.into(folder), folder);
        }
        return written(new SiteSinks(id -> wanted.into(folder.resolve(id.value()))), folder);
    }

    /// Writes one file for other comment systems.
    ///
    /// @param origins of the pages of a site
    public MigrationReport wxr(Path file, Function<SiteId, String> origins) throws IOException {
        return written(new WxrFile(file, origins), file);
    }

    private MigrationReport written(ThreadSink into, Path beside) throws IOException {
        try (ThreadSink sink = into) {
            ThreadLines threads = new ThreadLines(sink);
            MigrationReport report = lines.forEach(site, beside, threads::line);
            threads.end();
            sink.finish();
            return report;
        }
    }
}
