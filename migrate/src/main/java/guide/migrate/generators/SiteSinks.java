package guide.migrate.generators;

import guide.comments.sites.SiteId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Threads of several sites, each site's in a place of its own.
final class SiteSinks implements ThreadSink {

    /// Makes the place of a site when its first thread comes.
    interface ForSite {
        ThreadSink sink(SiteId site) throws IOException;
    }

    private final ForSite forSite;
    private final Map<SiteId, ThreadSink> sinks = new HashMap<>();
    private @Nullable ThreadSink current;

    SiteSinks(ForSite forSite) {
        this.forSite = forSite;
    }

    @Override
    public void begin(ShownThread thread) throws IOException {
        SiteId site = thread.page().siteId();
        ThreadSink sink = sinks.get(site);
        if (sink == null) {
            sink = forSite.sink(site);
            sinks.put(site, sink);
        }
        current = sink;
        sink.begin(thread);
    }

    @Override
    public void comment(ShownComment comment) throws IOException {
        Objects.requireNonNull(current).comment(comment);
    }

    @Override
    public void end() throws IOException {
        Objects.requireNonNull(current).end();
    }

    @Override
    public void finish() throws IOException {
        for (ThreadSink each : all()) {
            each.finish();
        }
    }

    @Override
    public void close() throws IOException {
        for (ThreadSink each : all()) {
            each.close();
        }
    }

    private Collection<ThreadSink> all() {
        return sinks.values();
    }
}
