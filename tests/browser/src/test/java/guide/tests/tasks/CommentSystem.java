package guide.tests.tasks;

import java.util.Optional;

/// A comment system that runs here, on its own pages.
interface CommentSystem extends AutoCloseable {

    /// Its name and version.
    String name();

    /// Does a task; empty where it cannot be done.
    ///
    /// @throws RuntimeException if what should be there afterwards is not
    Optional<Steps> take(Task task);

    @Override
    void close();
}
