package guide.migrate.generators;

import java.io.IOException;
import java.nio.file.Path;

/// What a thread's file looks like.
interface ThreadForm extends AutoCloseable {

    /// Begins a thread's file.
    ///
    /// @param folder in which the file is made
    void begin(Path folder, ShownThread thread) throws IOException;

    void comment(ShownComment comment) throws IOException;

    void end() throws IOException;

    @Override
    void close() throws IOException;
}
