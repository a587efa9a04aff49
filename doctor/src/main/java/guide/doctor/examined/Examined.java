package guide.doctor.examined;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The deployment that is asked.
///
/// @param address where readers call it, without a slash at the end: the front's if there is one
/// @param origins the sites that must be able to call it; may be empty
/// @param token of a moderator
/// @param direct the API's own address, behind a front
/// @param stack what AWS says of it
/// @param clock of this machine
public record Examined(
        URI address,
        List<String> origins,
        Optional<String> token,
        Optional<URI> direct,
        Optional<StackSettings> stack,
        HttpCaller caller,
        InstantSource clock) {

    public Examined {
        origins = List.copyOf(origins);
    }

    /// Reads past caches.
    ///
    /// @param path from the version on, such as `/v1/frameworks`
    /// @param headers names and values by turns
    public Reply get(String path, String... headers) throws IOException {
        return send("GET", path, headers);
    }

    /// Sends without a body, past caches.
    public Reply send(String method, String path, String... headers) throws IOException {
        return caller.send(at(path), method, BodyPublishers.noBody(), anew(headers));
    }

    /// Sends JSON.
    public Reply post(String path, String json, String... headers) throws IOException {
        return caller.send(at(path), "POST", BodyPublishers.ofString(json), asJson(headers));
    }

    /// Reads what a cache before the API may have.
    public Reply getCached(String path) throws IOException {
        return caller.send(at(path), "GET", BodyPublishers.noBody());
    }

    /// Reads at another address, whatever that is of.
    public Reply getAt(URI uri) throws IOException {
        return caller.send(uri, "GET", BodyPublishers.noBody());
    }

    /// Returns the address of a path, with what stands before it in the deployment's own.
    public URI at(String path) {
        return URI.create(address + path);
    }

    public boolean isOnThisMachine() {
        return List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
    }

    private static String[] anew(String... headers) {
        return HttpCaller.with(headers, "Cache-Control", "no-cache");
    }

    private static String[] asJson(String... headers) {
        return HttpCaller.with(headers, "Content-Type", "application/json");
    }
}
