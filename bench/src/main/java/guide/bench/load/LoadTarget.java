package guide.bench.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;

/// A server with a thread of comments.
interface LoadTarget extends AutoCloseable {

    /// A kind of request; each made anew, as no two posts may be the same.
    ///
    /// @param name as the result shows it
    /// @param status of a good answer
    record LoadTask(String name, int status, LoadRequests requests) {}

    /// Makes a request that no other is the same as.
    interface LoadRequests {
        HttpRequest next();
    }

    /// How many comments the thread has that is listed.
    int COMMENTS = 200;

    String LIST = "list 20 of " + COMMENTS + " comments";
    String POST = "post a comment";

    /// As the result shows it.
    String name();

    /// Puts one comment into the thread that is listed. Measured posts go into another.
    LoadTask fill();

    /// What it is asked, in the order of the result.
    List<LoadTask> tasks();

    /// What its requests since the last call cost at the tables; empty where there are none.
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
