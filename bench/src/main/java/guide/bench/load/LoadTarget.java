package guide.bench.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;

/// A server with a thread of comments.
interface LoadTarget extends AutoCloseable {

    /// A kind of request; each request is created anew, because no two posts may be the same.
    ///
    /// @param name the name in the results
    /// @param status the status of a successful response
    record LoadTask(String name, int status, LoadRequests requests) {}

    /// Creates a request that is different from all others.
    interface LoadRequests {
        HttpRequest next();
    }

    /// The number of comments in the thread that is listed.
    int COMMENTS = 200;

    String LIST = "list 20 of " + COMMENTS + " comments";
    String POST = "post a comment";

    /// Returns the name in the results.
    String name();

    /// Posts one comment to the thread that is listed. Measured posts go to another thread.
    LoadTask fill();

    /// Returns the tasks in the order of the results.
    List<LoadTask> tasks();

    /// Returns the table costs of the requests since the last call; empty for a server without
    /// tables.
    default List<TableCost> costs() {
        return List.of();
    }

    @Override
    void close();

    static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).build();
    }

    static HttpRequest post(URI address, String json, String... headers) {
        HttpRequest.Builder post =
                HttpRequest.newBuilder(address)
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        return (headers.length == 0 ? post : post.headers(headers)).build();
    }
}
