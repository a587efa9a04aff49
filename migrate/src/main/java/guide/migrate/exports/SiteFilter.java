package guide.migrate.exports;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.migrate.MigrationReport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lets through what is of one site, and counts what is of none or of another. It takes lines in
/// the order of an export.
///
/// A line without a thread's key is of the thread that its neighbours name. What is of no one
/// thread — the settings, blocks, an author's trust — stays out of a site's export.
final class SiteFilter {

    static final String OF_OTHERS = "lines that are of no thread of the site, left out";

    private final Optional<SiteId> site;
    private final MigrationReport report;
    private final TableLines.LineVisitor visitor;

    /// Of the site's threads.
    private final Set<String> digests = new HashSet<>();

    /// Of one thread, while nothing has named it.
    private final List<ExportLine> unnamed = new ArrayList<>();

    private String digest = "";
    private Optional<ThreadKey> thread = Optional.empty();

    SiteFilter(Optional<SiteId> site, MigrationReport report, TableLines.LineVisitor visitor) {
        this.site = site;
        this.report = report;
        this.visitor = visitor;
    }

    void line(ExportLine line) throws IOException {
        String next = line.digest().orElse("");
        if (!next.equals(digest)) {
            end();
            digest = next;
            thread = Optional.empty();
        }
        if (next.isEmpty()) {
            decide(line, OfNoThread.isOf(line, site, digests));
            return;
        }
        if (thread.isEmpty()) {
            thread = line.thread();
            if (thread.isEmpty()) {
                unnamed.add(line);
                return;
            }
            flush();
        }
        decide(line, isWanted());
    }

    /// No more lines come, or none of this thread.
    void end() throws IOException {
        flush();
    }

    private void flush() throws IOException {
        for (ExportLine each : unnamed) {
            decide(each, isWanted());
        }
        unnamed.clear();
    }

    private boolean isWanted() {
        boolean wanted = site.isEmpty() || thread.flatMap(ThreadKey::site).equals(site);
        if (wanted && site.isPresent()) {
            digests.add(digest);
        }
        return wanted;
    }

    private void decide(ExportLine line, boolean wanted) throws IOException {
        if (!wanted) {
            report.add(OF_OTHERS, 1);
            return;
        }
        report.add("lines of type " + line.typeName(), 1);
        if (line.typeName().equals(LineTypes.CONTRIBUTION)) {
            thread.ifPresent(key -> line.json().put(LineTypes.THREAD, key.text()));
        }
        visitor.line(line);
    }
}
