package guide.bench.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Another comment system that runs here, filled by its own API.
interface RealPeer extends AutoCloseable {

    String name();

    /// Of the page that has all comments.
    String path();

    /// Ten roots with replies, votes, and one deleted that has a reply.
    void fill() throws IOException, InterruptedException;

    /// What it shows, as its API says.
    List<PeerComment> shown() throws IOException, InterruptedException;

    /// What it gives to those who leave.
    Path export() throws IOException, InterruptedException;

    @Override
    void close();
}
