package guide.bench.load;

import java.io.IOException;
import java.util.List;

/// A server with threads of comments.
interface LoadTarget extends AutoCloseable {

    /// A kind of request.
    ///
    /// @param name the name in the results
    /// @param way how this server is asked, where there are several ways; empty otherwise
    /// @param status the status of a successful response
    record LoadTask(String name, String way, int status, LoadRequests requests) {

        LoadTask(String name, int status, LoadRequests requests) {
            this(name, "", status, requests);
        }
    }

    /// Creates a request; no two posts may be the same.
    interface LoadRequests {
        LoadRequest next();
    }

    /// How many comments the listed threads have.
    List<Integer> SIZES = List.of(200, 10_000);

    String POST = "post a comment";

    /// The name of the task that lists a thread of this size.
    static String list(int size) {
        return "list 20 of " + (size < 1000 ? "" + size : size / 1000 + " 000") + " comments";
    }

    /// Returns the name in the results.
    String name();

    /// Fills a thread of each of the [#SIZES]. Measured posts go to another one.
    void fill() throws IOException, InterruptedException;

    /// Returns the tasks in the order of the results.
    List<LoadTask> tasks();

    /// Returns the table costs of the requests since the last call; empty for a server without
    /// tables.
    default List<TableCost> costs() {
        return List.of();
    }

    @Override
    void close();
}
