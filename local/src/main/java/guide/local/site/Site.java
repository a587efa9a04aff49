package guide.local.site;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import guide.lambda.json.Digest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The static site of a local run: the demo blog at `/blog/`. Everything else is served by
/// functions, as in a deployment.
///
/// Pages may use only this site's scripts and styles, and nothing inline, which shows that the
/// elements work on a strict host page. Files are revalidated by their entity tags.
public final class Site {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; worker-src 'self'; manifest-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Where the blog is; what does not begin so is answered by functions.
    private static final String BLOG = "/blog/";

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "json", "application/json",
                    "map", "application/json",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "txt", "text/plain; charset=utf-8",
                    "xml", "application/xml",
                    "webmanifest", "application/manifest+json");

    private final Folder folder;
    private final ServerSideIncludes serverSideIncludes;

    private Site(Folder folder, ServerSideIncludes serverSideIncludes) {
        this.folder = folder;
        this.serverSideIncludes = serverSideIncludes;
    }

    /// The files and includes of a local run.
    ///
    /// @param root the folder of the project
    /// @param api the URL of the API, for the fragments that pages include
    public static Site of(Path root, URI api) {
        return new Site(new Folder(root.resolve("embed/demo")), new ServerSideIncludes(api));
    }

    /// Returns false if the path does not belong to the site but to the API.
    public boolean serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!(path + "/").startsWith(BLOG)) {
            return false;
        }
        Optional<byte[]> file = find(path);
        if (file.isEmpty() && find(path + "/").isPresent()) {
            exchange.getResponseHeaders().set("location", path + "/");
            Responses.send(exchange, 308, "");
            return true;
        }
        if (file.isPresent()) {
            serve(exchange, 200, path, file.get());
        } else if (wantsPage(exchange)) {
            serve(exchange, 404, "404.html", find(BLOG + "404.html").orElse(new byte[0]));
        }
        return file.isPresent() || wantsPage(exchange);
    }

    private Optional<byte[]> find(String path) throws IOException {
        String name = path.endsWith("/") ? path + "index.html" : path;
        return name.startsWith(BLOG)
                ? folder.read(name.substring(BLOG.length()))
                : Optional.empty();
    }

    private void serve(HttpExchange exchange, int status, String path, byte[] file)
            throws IOException {
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("allow", "GET, HEAD");
            Responses.send(exchange, 405, "");
            return;
        }
        String type = type(path);
        byte[] body = type.startsWith("text/html") ? serverSideIncludes.fill(file) : file;
        String tag = '"' + Digest.short128(new String(body, StandardCharsets.ISO_8859_1)) + '"';
        headers(exchange.getResponseHeaders(), type, tag);
        boolean known =
                Objects.requireNonNullElse(
                                exchange.getRequestHeaders().getFirst("If-None-Match"), "")
                        .contains(tag);
        Responses.send(exchange, known && status == 200 ? 304 : status, known ? new byte[0] : body);
    }

    private static void headers(Headers headers, String type, String tag) {
        headers.set("content-type", type);
        headers.set("etag", tag);
        headers.set("cache-control", "no-cache");
        secure(headers);
    }

    /// Adds the security headers of every page and file.
    public static void secure(Headers headers) {
        headers.set("content-security-policy", POLICY);
        headers.set("x-content-type-options", "nosniff");
        headers.set("referrer-policy", "strict-origin-when-cross-origin");
    }

    private static String type(String path) {
        String name = path.endsWith("/") ? "index.html" : path;
        return TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /// A person with a browser is shown a page, a program a problem.
    private static boolean wantsPage(HttpExchange exchange) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept"), "")
                .contains("text/html");
    }
}
