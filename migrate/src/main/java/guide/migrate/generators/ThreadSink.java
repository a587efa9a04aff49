package guide.migrate.generators;

import java.io.IOException;

/// Takes threads one after the other, each with its comments.
interface ThreadSink extends AutoCloseable {

    void begin(ShownThread thread) throws IOException;

    void comment(ShownComment comment) throws IOException;

    void end() throws IOException;

    /// All threads were there: only now is anything to be seen of them.
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
